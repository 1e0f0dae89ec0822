// Words that no line could hold, cut into parts between which a line may end. Texts without such words stay whole.

/** A text, or its parts. */
export type Printed = string | readonly string[];

/** About the narrowest column, in letters of the text. */
const MOST_CHARACTERS = 22;

const LONG_WORD = new RegExp(`\\S{${MOST_CHARACTERS + 1},}`, 'u');
const PARTS = new RegExp(`\\S{1,${MOST_CHARACTERS}}|\\s+`, 'gu');
/** Between the parts of a long word only: not within a pair of surrogates, nor before a mark that belongs to a letter. */
const JOINED = /^[\p{M}\u200C\u200D]/u;

export function breakable(text: string): Printed {
  if (!LONG_WORD.test(text)) return text;
  const parts: string[] = [];
  for (const word of text.split(/(?<=\s)(?=\S)/u)) {
    const pieces = LONG_WORD.test(word) ? (word.match(PARTS) ?? []) : [word];
    pieces.forEach((piece, index) => {
      const last = parts.length - 1;
      const goesOn = index === 0 ? parts.length > 0 && !LONG_WORD.test(word) : JOINED.test(piece) || /^\s/u.test(piece);
      if (goesOn) parts[last] += piece;
      else parts.push(piece);
    });
  }
  return parts;
}
