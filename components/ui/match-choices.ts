// Which choices a typed text means, best first: those whose label starts with it, then those with a word that does,
// then those that contain it or are known by it. Case and accents do not matter, "_" and "/" part words.

import { folded } from '@/core/folded';
import type { Choice } from './choice';

const fold = (text: string): string => folded(text).replace(/[_/]+/g, ' ').trim();

/** 0 is best; null is no match. */
function rankOf(choice: Choice<string>, wanted: string): number | null {
  const label = fold(choice.label);
  if (label.startsWith(wanted)) return 0;
  if (label.split(/[\s-]+/).some((word) => word.startsWith(wanted)) || label.includes(` ${wanted}`)) return 1;
  if (label.includes(wanted)) return 2;
  return fold(`${choice.keywords ?? ''} ${choice.note ?? ''}`).includes(wanted) ? 3 : null;
}

export function matchChoices<Value extends string>(
  choices: readonly Choice<Value>[],
  typed: string,
  limit: number,
): readonly Choice<Value>[] {
  const wanted = fold(typed);
  if (wanted === '') return choices.slice(0, limit);
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice, wanted) }))
    .filter((match): match is { choice: Choice<Value>; rank: number } => match.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((match) => match.choice);
}
