// Against what words are read so that a date without a year is the one nearest to a moment that is looked at: the latest
// before it or the first after it, never one that is yet to come. Words that leave nothing out are read as ever.

import { ONGOING } from './approximate-time';
import type { ParseContext } from './context';
import type { Instant } from './instant';
import { parseWhen } from './parse';

export function nearestContext(text: string, context: ParseContext, at: Instant): ParseContext {
  const before: ParseContext = { ...context, reference: { at, toward: 'past' } };
  const after: ParseContext = { ...context, reference: { at, toward: 'future' } };
  const from = beginningOf(text, after);
  if (from === null || from > context.now) return before;
  return Math.abs(from - at) < Math.abs((beginningOf(text, before) ?? Number.NEGATIVE_INFINITY) - at) ? after : before;
}

function beginningOf(text: string, context: ParseContext): Instant | null {
  const when = parseWhen(text, context);
  if (!when.ok || when.value.kind === 'undated') return null;
  const { start, end } = when.value.kind === 'point' ? { start: when.value.time, end: null } : when.value;
  return start?.best ?? start?.earliest ?? start?.latest ?? (end === null || end === ONGOING ? null : end.latest);
}
