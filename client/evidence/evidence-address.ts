// Where the browser reads a file of evidence.

import { API_ROOT } from '@/core/contracts/api-root';

export const evidenceAddress = (incidentId: string, sha256: string): string =>
  `${API_ROOT}/incidents/${incidentId}/evidence/${sha256}`;

export const imageAddress = (incidentId: string, sha256: string): string =>
  `${evidenceAddress(incidentId, sha256)}?inline=true`;
