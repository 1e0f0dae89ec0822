// The refusal of a sentence that no rule consumes whole: which words were not understood, and what the rest would mean.

import { assertNever } from '@/core/assert-never';
import { type Result, refuse } from '@/core/result';
import { type ApproximateTime, type EventEnd, ONGOING, type When } from '../approximate-time';
import { describeSpan, describeTime } from '../describe';
import type { TimeRefusal, TimeResult } from '../refusal';
import { statement } from './statement-rules';
import type { Token } from './token';
import type { Statement } from './words';

const EXAMPLES = '“5 January 2023, 14:05”, “around 3pm yesterday”, “late November 2022” or 2022-11-25~';

/** Some of the words, as they would be read alone. */
interface Fragment {
  readonly statement: Statement;
  readonly from: number;
  readonly to: number;
}

/** The fragment that makes sense is the longest beginning, or else the longest ending. */
export function misunderstood(
  text: string,
  tokens: readonly Token[],
  read: (statement: Statement) => TimeResult<When>,
): Result<never, TimeRefusal> {
  for (const { statement: found, from, to } of fragmentsOf(tokens)) {
    const when = read(found);
    if (!when.ok) continue;
    const rest = from === 0 ? tokens.slice(to) : tokens.slice(0, from);
    const said = quote(text, tokens.slice(from, to));
    return refuse({
      detail: `“${quote(text, rest)}” was not understood.`,
      understood: `“${said}” as ${inWords(when.value)}`,
      suggestions: [isRelative(when.value) ? said : inWords(when.value)],
    });
  }
  return refuse({ detail: `“${text}” was not understood as a time; write for example ${EXAMPLES}.` });
}

function fragmentsOf(tokens: readonly Token[]): readonly Fragment[] {
  const beginnings = statement(tokens, 0)
    .map(({ value, next }) => ({ statement: value, from: 0, to: next }))
    .sort((a, b) => b.to - a.to);
  const endings = tokens.flatMap((_, from) =>
    statement(tokens, from)
      .filter(({ next }) => next === tokens.length)
      .slice(0, 1)
      .map(({ value, next }) => ({ statement: value, from, to: next })),
  );
  return [...beginnings, ...endings].filter(({ from, to }) => to - from > 1 || !isFigure(tokens[from]));
}

/** "24" of "24 hours" is no hour of the day. */
const isFigure = (token: Token | undefined): boolean => token?.kind === 'number' && token.digits < 4;

const quote = (text: string, tokens: readonly Token[]): string => text.slice(tokens[0]?.start, tokens.at(-1)?.end);

function inWords(when: When): string {
  switch (when.kind) {
    case 'undated':
      return 'no date';
    case 'point':
      return describeTime(plain(when.time), { style: 'long' });
    case 'interval':
      return describeSpan(when.start && plain(when.start), isTime(when.end) ? plain(when.end) : when.end, {
        style: 'long',
      });
    default:
      return assertNever(when);
  }
}

const isTime = (end: EventEnd): end is ApproximateTime => end !== null && end !== ONGOING;

/** Where it lies, whatever it was told from: relative words would be named by all that was said. */
const plain = ({ relativeTo: _, ...time }: ApproximateTime): ApproximateTime => time;

function isRelative(when: When): boolean {
  const times = when.kind === 'point' ? [when.time] : when.kind === 'interval' ? [when.start, when.end] : [];
  return times.some((time) => time !== null && time !== ONGOING && time.relativeTo !== undefined);
}
