// A document tried in one way after the other, until one is made. What the engine throws is an answer like its refusals.

import type { PressAnswer } from './job';

/** @returns the first that was made, else what the last one said */
export function firstMade<T>(ways: readonly T[], make: (way: T) => PressAnswer): PressAnswer {
  let last = unmade('');
  for (const way of ways) {
    last = answered(() => make(way));
    if (last.pdf !== null) return last;
  }
  return last;
}

export function answered(make: () => PressAnswer): PressAnswer {
  try {
    return make();
  } catch (error) {
    return unmade(faultIn(error));
  }
}

export const unmade = (fault: string): PressAnswer => ({ pdf: null, pageCount: 0, fault });

/** The engine's own words. What they quote may be what people typed, which no log repeats. */
export function faultIn(said: unknown): string {
  const messages = said instanceof Error ? [said.message] : Array.isArray(said) ? said.map(messageOf) : [];
  return messages
    .join('; ')
    .replace(/`[^`]*`/g, '…')
    .slice(0, 1_000);
}

const messageOf = (diagnostic: { readonly message?: unknown }): string => String(diagnostic.message ?? '');
