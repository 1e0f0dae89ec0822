// Where the privilege log of an incident is shown, and where it is taken out as a file.

import { API_ROOT } from '@/core/contracts/api-root';

const asked = (asOf: string | null): string => (asOf === null ? '' : `?asOf=${encodeURIComponent(asOf)}`);

/** @param asOf the moment of the record, as addresses say it; null for now */
export const privilegeLogAddress = (incidentRef: string, asOf: string | null): string =>
  `/incidents/${encodeURIComponent(incidentRef)}/privilege-log${asked(asOf)}`;

export const privilegeLogFile = (incidentRef: string, asOf: string | null): string =>
  `${API_ROOT}/incidents/${encodeURIComponent(incidentRef)}/exports/privilege-log${asked(asOf)}`;
