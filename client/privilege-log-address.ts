// Where the privilege log of an incident is shown, and where it is taken out as a file.

const asked = (asOf: string | null): string => (asOf === null ? '' : `?asOf=${encodeURIComponent(asOf)}`);

/** @param asOf the moment of the record, as addresses say it; null for now */
export const privilegeLogAddress = (incidentRef: string, asOf: string | null): string =>
  `/incidents/${encodeURIComponent(incidentRef)}/privilege-log${asked(asOf)}`;

export const privilegeLogFile = (incidentRef: string, asOf: string | null): string =>
  `/api/v1/incidents/${encodeURIComponent(incidentRef)}/exports/privilege-log${asked(asOf)}`;
