// Where the browser reads a file of evidence.

export const evidenceAddress = (incidentId: string, sha256: string): string =>
  `/api/v1/incidents/${incidentId}/evidence/${sha256}`;

export const imageAddress = (incidentId: string, sha256: string): string =>
  `${evidenceAddress(incidentId, sha256)}?inline=true`;
