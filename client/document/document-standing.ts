// How a document that was made stands to what is chosen now.

import type { DocumentOut } from '@/core/contracts/document';
import { type DocumentInput, documentInputSchema } from '@/core/contracts/document-choices';
import { batesAfter } from './bates';

/** What making it again would give: the same, the same of a later revision, or something else. */
export type Standing = 'same' | 'older' | 'other';

/** @param present the last revision */
export function standingOf({ choices, revision }: DocumentOut, input: DocumentInput, present: number): Standing {
  if (choices === null) return 'other';
  const { asOf: madeAsOf, ...made } = documentInputSchema.parse(choices);
  const { asOf, ...asked } = documentInputSchema.parse(input);
  if (JSON.stringify(made) !== JSON.stringify(asked)) return 'other';
  if (asOf === undefined) return revision === present ? 'same' : 'older';
  return asOf === madeAsOf || asOf === String(revision) ? 'same' : 'other';
}

/** The Bates number after all of one's own documents with this prefix, without it; null where there are none. */
export function nextBates(documents: readonly DocumentOut[], prefix: string): string | null {
  const ends = documents.flatMap(({ isOwn, state, choices, pages }) =>
    isOwn && state === 'ready' && choices !== null && pages !== null && (choices.batesPrefix ?? '') === prefix
      ? (batesAfter(choices, pages) ?? [])
      : [],
  );
  return ends.reduce<string | null>((last, each) => (last === null || Number(each) > Number(last) ? each : last), null);
}
