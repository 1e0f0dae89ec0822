// "7 March", typed of an incident that ended years ago, is this year's as it is read; the incident's own 7 March is offered
// beside it. Null where the words name their year, or the incident is recent enough for the usual reading.

import type { When } from './approximate-time';
import { describeSpan } from './describe';
import type { Instant } from './instant';
import { type ParseContext, parseWhen } from './parse';
import { addDays } from './zone';

/** An incident in which nothing has happened for so long is being written up. */
const QUIET_DAYS = 180;
/** What is entered next may have come a little later than all that is there. */
const LATER_DAYS = 31;

/** @param lastAt when the last known event of the incident was; null while none has a date */
export function yearOfOthers(text: string, context: ParseContext, lastAt: Instant | null): string | null {
  if (lastAt === null || text.trim() === '') return null;
  const usual = spanOf(text, context);
  if (usual === null || usual.at < addDays(lastAt, QUIET_DAYS, context.zone)) return null;
  const at = addDays(lastAt, LATER_DAYS, context.zone);
  const other = spanOf(text, { ...context, reference: { at, toward: 'past' } });
  return other === null || other.at === usual.at ? null : other.words;
}

interface ReadSpan {
  readonly at: Instant;
  readonly words: string;
}

function spanOf(text: string, context: ParseContext): ReadSpan | null {
  const when = parseWhen(text, context);
  if (!when.ok) return null;
  const [start, end] = endsOf(when.value);
  const at = start?.earliest ?? start?.latest ?? null;
  return at === null ? null : { at, words: describeSpan(start, end, { style: 'long', zone: context.zone }) };
}

function endsOf(when: When) {
  if (when.kind === 'interval') return [when.start, when.end] as const;
  return [when.kind === 'point' ? when.time : null, null] as const;
}
