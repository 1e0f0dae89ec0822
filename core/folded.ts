// Text as searches compare it: neither case nor accents count. `server/db/events/event-filter` does the same in SQL.

/** The marks that letters carry, as a range of regular expressions; vowels of other scripts are marks as well, and count. */
export const ACCENTS = '\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20F0\\uFE20-\\uFE2F';

const ACCENT = new RegExp(`[${ACCENTS}]`, 'g');

/** A sigma is the same at the end of a word, where lower case alone would write another. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(ACCENT, '').replace(/[Σς]/g, 'σ').toLowerCase();
