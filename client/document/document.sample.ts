// A document for tests, ready unless told otherwise.

import type { DocumentOut } from '@/core/contracts/document';
import { USUAL_DOCUMENT } from '@/core/contracts/document-choices';

export const sampleDocument = (some: Partial<DocumentOut> = {}): DocumentOut => ({
  ...{ id: 'document-1', state: 'ready', revision: 3, audience: null },
  ...{ madeBy: 'A. Rivera', madeAt: '2023-01-06T16:20:00Z', fileName: 'INC-2023-0001-chronology-r3.pdf' },
  ...{ sha256: '0123456789'.padEnd(64, 'a'), keptUntil: '2023-02-05T16:20:00Z', isOwn: true, mayDiscard: true },
  ...{ choices: USUAL_DOCUMENT, entries: 12, pages: 7, sizeBytes: 212_000 },
  ...{ ahead: null, elapsedMs: 2_100, expectedMs: null, problem: null },
  ...some,
});

/** As others see it. */
export const othersDocument = (some: Partial<DocumentOut> = {}): DocumentOut =>
  sampleDocument({
    ...{ id: 'document-9', madeBy: 'L. Kim', audience: 'counsel', isOwn: false, mayDiscard: false },
    ...{ choices: null, entries: null, pages: null, sizeBytes: null, elapsedMs: null },
    ...some,
  });
