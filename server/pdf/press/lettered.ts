// A drawing whose letters are all of our fonts: text that its own font lacks says which other one has it. Left to itself,
// the engine would look among whatever fonts the machine has, and every machine would draw another picture.

import { SANS_FAMILIES } from './fonts';
import { runsByFamily } from './printable';

const FOREIGN = /[^\0-\x7f]+(?:[ \d][^\0-\x7f]+)*/g;

/** @param characters of each family */
export function letterer(characters: ReadonlyMap<string, ReadonlySet<number>>): (svg: string) => string {
  const families = SANS_FAMILIES.map((family) => characters.get(family) ?? new Set<number>());
  const lettered = (text: string): string =>
    runsByFamily(families, text)
      .map((run) =>
        run.family === 0 ? run.text : `<tspan font-family="${SANS_FAMILIES[run.family]}">${run.text}</tspan>`,
      )
      .join('');
  return (svg) => svg.replace(FOREIGN, lettered);
}

/** The drawing with no letter beyond ASCII, for when others cannot be drawn. */
export const plainLetters = (svg: string): string => svg.replace(/[^\0-\x7f]+/g, '·');
