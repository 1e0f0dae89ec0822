// The letters that stand for a person.

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const firstLetter = (word: string): string => [...graphemes.segment(word)][0]?.segment ?? '';

/** The first letters of the first and the last name, in capitals; "?" for no name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : '';
  return `${firstLetter(words[0] ?? '')}${last}`.toUpperCase() || '?';
}
