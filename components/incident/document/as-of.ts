// The moment of the record that a document is of, as somebody types it.

import { ok, type Result, refuse } from '@/core/result';
import type { ParseContext } from '@/core/time/parse';
import { pastWords } from '../past/past-words';
import { typedMoment } from '../past/typed-moment';

/** As addresses say it; null for now. Refused with what would be right. */
export function typedAsOf(typed: string, context: ParseContext): Result<string | null, string> {
  const words = typed.trim();
  if (words === '') return ok(null);
  return /^\d{1,9}$/.test(words) ? ok(words) : typedMoment(words, context);
}

/** "As it stands now, at revision 56." or "As recorded at revision 47." */
export function asOfWords(typed: string, context: ParseContext, revision: number): Result<string, string> {
  const asOf = typedAsOf(typed, context);
  if (!asOf.ok) return refuse(asOf.error);
  if (asOf.value !== null) return ok(`${pastWords({ asOf: asOf.value }, context.zone)}.`);
  return ok(`As it stands now, at revision ${revision.toLocaleString('en-GB')}.`);
}
