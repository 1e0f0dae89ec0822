// The refusal of a sentence that no rule consumes whole: which words were not understood, and what the rest would mean.

import { type Result, refuse } from '@/core/result';
import type { When } from '../approximate-time';
import { describeSpan, describeTime } from '../describe';
import type { TimeRefusal, TimeResult } from '../refusal';
import type { Token } from './token';

const EXAMPLES = '“5 January 2023, 14:05”, “around 3pm yesterday”, “late November 2022” or 2022-11-25~';

type Read = (tokens: readonly Token[]) => TimeResult<When> | null;

/** Tries the longest beginning, then the longest ending, that make sense alone. */
export function misunderstood(text: string, tokens: readonly Token[], read: Read): Result<never, TimeRefusal> {
  for (let length = tokens.length - 1; length > 0; length -= 1) {
    for (const from of new Set([0, tokens.length - length])) {
      const understood = tokens.slice(from, from + length);
      const when = read(understood);
      if (!when?.ok) continue;
      const rest = from === 0 ? tokens.slice(length) : tokens.slice(0, from);
      return refuse({
        detail: `“${quote(text, rest)}” was not understood.`,
        understood: `“${quote(text, understood)}” as ${inWords(when.value)}`,
        suggestions: [inWords(when.value)],
      });
    }
  }
  return refuse({ detail: `“${text}” was not understood as a time; write for example ${EXAMPLES}.` });
}

const quote = (text: string, tokens: readonly Token[]): string => text.slice(tokens[0]?.start, tokens.at(-1)?.end);

function inWords(when: When): string {
  switch (when.kind) {
    case 'undated':
      return 'no date';
    case 'point':
      return describeTime(when.time, { style: 'long' });
    case 'interval':
      return describeSpan(when.start, when.end, { style: 'long' });
  }
}
