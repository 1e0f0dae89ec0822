// What a document was asked to say, as its maker may read it now: of the revision that was the last one then, or was named.

import 'server-only';
import type { DocumentChoices } from '@/core/contracts/document-choices';
import type { Refusal } from '@/core/incident/refusal';
import type { Result } from '@/core/result';
import type { StoredDocument } from '../db/documents/documents';
import { instantOfDate } from '../db/events/time-columns';
import { type FoundChronology, readChronology } from '../queries/exports/chronology';

type Asked = Pick<StoredDocument, 'incidentId' | 'madeById' | 'madeByName' | 'madeAt' | 'revision'> & {
  readonly choices: DocumentChoices;
};

/** Refused where they may not read it any more. */
export const readAgain = (asked: Asked): Promise<Result<FoundChronology, Refusal>> =>
  readChronology({ id: asked.madeById, name: asked.madeByName }, asked.incidentId, {
    ...asked.choices,
    asOf: String(asked.revision),
    saidAt: instantOfDate(asked.madeAt),
  });
