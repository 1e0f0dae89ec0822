// Text as it can be printed: characters that no font has, that cannot be seen, or that would turn the text around them are
// named instead, "[U+202E]", so that nothing is lost and no document fails. Line breaks and tabs become blanks.

/** Joiners shape the letters beside them. Selectors of a presentation say nothing that paper could show. */
const SHAPING = new Set([0x200c, 0x200d]);
const SELECTORS = /[\uFE00-\uFE0F\u00AD\u200B\u2060\uFEFF]/g;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u;
const MARK = /\p{M}/u;

const nameOf = (code: number): string => `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;

/** A letter with its marks and what is joined to it: shaped as one, so one font has to have all of it. */
const CLUSTER = /\P{M}(?:[\p{M}\u200C]|\u200D\P{M}?)*|[\p{M}\u200C\u200D]+/gsu;
const PLAIN = /^[ -~]*$/;

/** @param families the characters of each font family: a cluster has to be in one of them whole */
export function printer(families: readonly ReadonlySet<number>[]): (text: string) => string {
  const canPrint = (codes: readonly number[]): boolean =>
    families.some((family) => codes.every((code) => family.has(code) || SHAPING.has(code)));
  // A mark is drawn on the letter before it: of another font than that, the engine cannot place it.
  const one = (code: number): string => {
    const character = String.fromCodePoint(code);
    const isAlone = !UNSEEN.test(character) && !MARK.test(character);
    return isAlone && canPrint([code]) ? character : nameOf(code);
  };
  const cluster = (segment: string): string => {
    if (PLAIN.test(segment)) return segment;
    const codes = codesOf(segment);
    const isSeen = codes.every((code) => SHAPING.has(code) || !UNSEEN.test(String.fromCodePoint(code)));
    const hasLetter = codes.some((code) => !SHAPING.has(code));
    return isSeen && hasLetter && canPrint(codes) ? segment : codes.map(one).join('');
  };
  return (text) => {
    if (PLAIN.test(text)) return text;
    const blanked = text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ').replace(SELECTORS, '');
    return blanked.replace(CLUSTER, cluster);
  };
}

const codesOf = (segment: string): readonly number[] =>
  Array.from(segment, (character) => character.codePointAt(0) ?? 0);
