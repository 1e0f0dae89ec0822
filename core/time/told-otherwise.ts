// Whether the words that a time was stated in tell it otherwise than it is described: on another clock ("2am CT"), from
// another day ("yesterday"), in figures. What only spells it in another way ("5 Jan 2023") adds nothing.

const COUNTED_FROM = /\b(?:ago|yesterday|today|tonight|last|this|next|past|earlier|same|following|now)\b/i;

/** "05" and 5 are one number; "3pm" has 3 in it. */
const numbersIn = (words: string): readonly number[] => (words.match(/\d+/g) ?? []).map(Number);

export function isToldOtherwise(statedAs: string, described: string): boolean {
  if (described.toLowerCase().includes(statedAs.toLowerCase())) return false;
  const shown = new Set(numbersIn(described));
  return numbersIn(statedAs).some((number) => !shown.has(number)) || COUNTED_FROM.test(statedAs);
}
