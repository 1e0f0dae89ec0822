// A document as the API tells of it: to its maker all, to others what the access log tells them too.

import 'server-only';
import { DOCUMENT_FAULTS, type DocumentOut, isUnfinished, KEPT_DAYS } from '@/core/contracts/document';
import { may } from '@/core/incident/permission';
import type { Making, StoredDocument } from '../db/documents/documents';
import { expectedMs } from '../documents/expected';
import type { DocumentReader } from '../queries/exports/documents';
import { pdfFileName } from '../queries/exports/pdf-export';

const DAY_MS = 24 * 60 * 60 * 1_000;

export function toDocumentOut(document: StoredDocument, reader: DocumentReader): DocumentOut {
  const { userId, role, incidentRef } = reader;
  if (document.madeById === userId) return ownDocumentOut(document, reader);
  return { ...knownToAll(document, incidentRef), ...OTHERS, isOwn: false, mayDiscard: may(role, 'erase') };
}

export const ownDocumentOut = (
  document: StoredDocument,
  { incidentRef, recent }: Pick<DocumentReader, 'incidentRef' | 'recent'>,
): DocumentOut => ({
  ...knownToAll(document, incidentRef),
  ...ownFacts(document, recent),
  ...{ isOwn: true, mayDiscard: true },
});

type Known = 'id' | 'state' | 'revision' | 'audience' | 'sha256' | 'madeBy' | 'madeAt' | 'fileName' | 'keptUntil';

function knownToAll(document: StoredDocument, incidentRef: string): Pick<DocumentOut, Known> {
  const { id, state, revision, audience, madeAt, sha256 } = document;
  return {
    ...{ id, state, revision, audience, sha256 },
    madeBy: document.madeByName,
    madeAt: madeAt.toISOString(),
    fileName: pdfFileName(incidentRef, revision),
    keptUntil: state === 'ready' ? new Date(madeAt.getTime() + KEPT_DAYS * DAY_MS).toISOString() : null,
  };
}

type OwnFacts = Omit<DocumentOut, Known | 'isOwn' | 'mayDiscard'>;

function ownFacts(document: StoredDocument, recent: readonly Making[]): OwnFacts {
  const { choices, entries, pages, sizeBytes, ahead, elapsedMs, state, problem } = document;
  return {
    ...{ choices, entries, pages, sizeBytes, ahead, elapsedMs },
    expectedMs: isUnfinished(state) ? expectedMs(entries, recent) : null,
    problem: problem && { kind: problem, detail: DOCUMENT_FAULTS[problem] },
  };
}

/** How many entries and pages there are would tell of some that this reader may not know of. */
const OTHERS: OwnFacts = {
  ...{ choices: null, entries: null, pages: null, sizeBytes: null, ahead: null },
  ...{ elapsedMs: null, expectedMs: null, problem: null },
};
