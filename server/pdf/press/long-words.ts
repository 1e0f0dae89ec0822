// Words that no line of a column could hold, cut into parts between which a line may end. Texts without such words stay
// whole. How broad a word is, is guessed by its letters, rather too broad than too narrow.

/** A text, or its parts. */
export type Printed = string | readonly string[];

/** How broad the columns are, the usual ones and those of the privilege log, in times the size of their letters. */
const USUAL_EM = 11.5;
export const NARROW_EM = 8;

const BROAD = /[WMmw@%\u{1100}-\u{11FF}\u{2E80}-\u{FFFF}\u{1F000}-\u{3FFFF}]/u;
const CAPITAL = /[\p{Lu}\p{S}]/u;
const SLENDER = /[,.;:'’!|-]/;

function emOf(letter: string): number {
  if (BROAD.test(letter)) return 1;
  if (SLENDER.test(letter)) return 0.35;
  return CAPITAL.test(letter) ? 0.75 : 0.55;
}

/** With the blanks after it. Between the letters of some scripts a line may end as it is. */
const WORD = /([^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{7,})\s*/gu;

export function breakable(text: string, columnEm: number = USUAL_EM): Printed {
  const parts: string[] = [];
  let taken = 0;
  for (const { 0: piece, 1: word = '', index } of text.matchAll(WORD)) {
    if (word.length <= columnEm || broadness(word) <= columnEm) continue;
    if (index > taken) parts.push(text.slice(taken, index));
    parts.push(...cut(piece, columnEm / 2));
    taken = index + piece.length;
  }
  if (parts.length === 0) return text;
  return taken < text.length ? [...parts, text.slice(taken)] : parts;
}

/** Of the broadest piece: behind a hyphen between letters a line ends as it is. */
const broadness = (word: string): number => Math.max(...word.split(AFTER_HYPHEN).map(emOfAll));
const AFTER_HYPHEN = /(?<=\p{L}-)(?=\p{L})/u;
const emOfAll = (piece: string): number => Array.from(piece, emOf).reduce((sum, em) => sum + em, 0);

/** Marks belong to the letter before them, and what is joined to it is drawn as one with it. */
const JOINED = /^(?:\p{M}|\p{Emoji_Modifier}|\u200C|\u200D|\s)/u;
const JOINING = /\u200D$/;
/** What a part of an address or of a name best ends with. */
const END = /[/.@_,;:?&=+#|\])-]$/;

function cut(word: string, mostEm: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let em = 0;
  for (const letter of word) {
    const isFull = em + emOf(letter) > mostEm || (END.test(part) && em > mostEm / 2);
    if (isFull && !JOINED.test(letter) && !JOINING.test(part)) {
      parts.push(part);
      part = '';
      em = 0;
    }
    part += letter;
    em += emOf(letter);
  }
  return [...parts, part];
}
