// A figure that something is held to, as it was seen.

import { keepResults } from './report';

export interface Figure {
  readonly what: string;
  readonly seen: number;
  readonly unit: string;
  /** The most, or the least and the most, that it may be. */
  readonly atMost: number;
  readonly atLeast?: number;
}

const isReached = ({ seen, atMost, atLeast = Number.NEGATIVE_INFINITY }: Figure): boolean =>
  seen <= atMost && seen >= atLeast;

export function printed(figure: Figure): string {
  const { what, seen, unit, atMost, atLeast } = figure;
  const bound = atLeast === undefined ? `at most ${atMost}` : `${atLeast} to ${atMost}`;
  const verdict = isReached(figure) ? 'reached' : 'MISSED';
  return (
    `  ${what.padEnd(62)} ${Number(seen.toFixed(3))} ${unit}`.trimEnd().padEnd(84) +
    ` ${verdict}: ${bound} ${unit}`.trimEnd()
  );
}

/** Prints figures, and keeps them with what else was seen. */
export function reportFigures(name: string, figures: readonly Figure[], beside: object = {}): void {
  console.log(`\n${name}`);
  for (const figure of figures) console.log(printed(figure));
  keepResults(name, { figures, ...beside });
}
