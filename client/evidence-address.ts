// Where the browser reads a file of evidence.

import type { Evidence } from '@/core/incident/evidence';

const SHOWN: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Whether the server shows it where it stands. */
export const isShownImage = ({ mediaType }: Pick<Evidence, 'mediaType'>): boolean => SHOWN.includes(mediaType);

export const evidenceAddress = (incidentId: string, sha256: string): string =>
  `/api/v1/incidents/${incidentId}/evidence/${sha256}`;

export const imageAddress = (incidentId: string, sha256: string): string =>
  `${evidenceAddress(incidentId, sha256)}?inline=true`;
