// A document that was made, or is being made, in words.

import { firstBates } from '@/client/document/bates';
import { assertNever } from '@/core/assert-never';
import type { DocumentOut } from '@/core/contracts/document';
import { counted } from '@/core/incident/sentences/phrase';
import { AUDIENCE_LABELS } from '@/core/incident/vocabulary';
import { sizeWords } from '../evidence/evidence-words';
import { progressWords } from './progress-words';

/** "Revision 56, for executives". */
export function ofWords({
  revision,
  audience,
  isOwn,
  madeBy,
}: Pick<DocumentOut, 'revision' | 'audience' | 'isOwn' | 'madeBy'>): string {
  const own = isOwn ? 'as you read it' : `as ${madeBy} reads it`;
  const reader = audience === null ? own : `for ${AUDIENCE_LABELS[audience].toLowerCase()}`;
  return `Revision ${revision.toLocaleString('en-GB')}, ${reader}`;
}

/** "7 pages, 212 KB"; empty while that is not known. */
export const sizesWords = ({ pages, sizeBytes }: Pick<DocumentOut, 'pages' | 'sizeBytes'>): string =>
  [pages !== null && counted(pages, 'page'), sizeBytes !== null && sizeWords(sizeBytes)].filter(Boolean).join(', ');

/** What tells one's own from another of the same revision: "TMUS-0000451, draft". */
const marksWords = ({ choices }: Pick<DocumentOut, 'choices'>): string =>
  choices === null ? '' : [firstBates(choices), choices.draft && 'draft', choices.legend].filter(Boolean).join(', ');

/** What there is of it, and for whom. */
export function standingWords(document: DocumentOut): string {
  const { state, isOwn, madeBy, problem } = document;
  switch (state) {
    case 'waiting':
    case 'reading':
    case 'printing':
      return isOwn ? progressWords(document) : 'Being made';
    case 'ready':
      return isOwn
        ? [sizesWords(document), marksWords(document)].filter(Boolean).join(' · ')
        : `Only ${madeBy} can open it`;
    case 'failed':
      return problem?.detail ?? 'It could not be made';
    case 'cancelled':
      return 'Cancelled';
    case 'gone':
      return problem?.detail ?? 'Not kept any more';
    default:
      return assertNever(state);
  }
}
