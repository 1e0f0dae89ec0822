// A drawing whose letters are all of our fonts, and those of a label all of one: the one that lacks the fewest of them, with
// a point for each that it lacks. Left to itself, the engine would look among whatever fonts the machine has; and it takes
// a label in two fonts apart in both, and ends, or never does, where one of them draws two letters as one.

import { SANS_FAMILIES } from './fonts';

const LABEL = /<text ([^>]*)>([^<]*)<\/text>/g;
const FOREIGN = /[^\0-\x7f]/u;
const POINT = '·';
/** What a font must have for a label: some do without, and have nothing but symbols. */
const LATIN = `09azAZ&${POINT}`;

/** @param characters of each family */
export function letterer(characters: ReadonlyMap<string, ReadonlySet<number>>): (svg: string) => string {
  const families = SANS_FAMILIES.map((name) => familyOf(name, characters.get(name))).filter(({ has }) =>
    Array.from(LATIN).every(has),
  );
  const lettered = (label: string, look: string, text: string): string => {
    if (!FOREIGN.test(text)) return label;
    const letters = Array.from(text);
    const lacks = families.map(({ has }) => letters.filter((letter) => !has(letter)).length);
    const best = families[lacks.indexOf(Math.min(...lacks))];
    if (best === undefined) return plainLetters(label);
    const shown = letters.map((letter) => (best.has(letter) ? letter : POINT)).join('');
    return `<text ${look} font-family="'${best.name}'">${shown}</text>`;
  };
  return (svg) => svg.replace(LABEL, lettered);
}

const familyOf = (name: string, characters: ReadonlySet<number> = new Set()) => ({
  name,
  has: (letter: string): boolean => characters.has(letter.codePointAt(0) ?? 0),
});

/** The drawing with no letter beyond ASCII, for when others cannot be drawn. */
export const plainLetters = (svg: string): string => svg.replace(/[^\0-\x7f]+/g, POINT);
