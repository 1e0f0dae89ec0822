// A disagreement in words: "2 sources disagree: Form 8-K states …, relied on because …; Attorney General's notice states …."

import { describeTime } from '@/core/time/describe';
import type { Disagreement, StatingSource } from '../disagreement';

/** Two places of one document can disagree as well, and are told apart by where they are. */
const nameOf = ({ id, title, locator }: StatingSource, sides: readonly StatingSource[]): string =>
  locator !== '' && sides.some((other) => other.id !== id && other.title === title) ? `${title} (${locator})` : title;

/** "Form 8-K states 5 January 2023". */
export const statedWords = (source: StatingSource, { sides }: Disagreement, zone: string): string =>
  `${nameOf(source, sides)} states ${describeTime(source.stated, { style: 'long', zone })}`;

export function disagreementWords(disagreement: Disagreement, zone: string): string {
  const { sides } = disagreement;
  const said = sides.map((source) => statedWords(source, disagreement, zone) + relianceWords(source)).join('; ');
  if (sides.length === 1) return `${said}. That is not the event’s own time.`;
  const isAnyReliedOn = sides.some(({ reliedOn }) => reliedOn);
  return `${sides.length} sources disagree: ${said}.${isAnyReliedOn ? '' : ' None of them is relied on yet.'}`;
}

function relianceWords({ reliedOn, reliedOnReason }: StatingSource): string {
  if (!reliedOn) return '';
  const reason = asClause(reliedOnReason);
  return reason === '' ? ', relied on' : `, relied on because ${reason}`;
}

/** A reason as it was typed, to go on after "because": a name or an abbreviation keeps its capital. */
function asClause(reason: string): string {
  const clause = reason
    .trim()
    .replace(/^because\s+/i, '')
    .replace(/[.\s]+$/, '');
  return /^(It|The|This|That|They|He|She|We|A|An|Its|Their|Our)\s/.test(clause)
    ? clause.charAt(0).toLowerCase() + clause.slice(1)
    : clause;
}
