// One spelling for what keyboards and documents write differently: Unicode composed (NFC), typographic dashes and quotes,
// odd spaces. Figures and words are untouched.

export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
