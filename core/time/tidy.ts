// One spelling for what keyboards and documents write differently: Unicode composed (NFC), typographic dashes and quotes,
// odd spaces. Figures and words are untouched.

/** With a dash "2023–24" is two years, where the hyphen of "2023-24" writes a season of EDTF. */
const SHORT_YEARS = /(?<![\d-])(\d\d)(\d\d)[\u2013\u2014](\d\d)(?![\d\u2010-\u2015-])/g;

function inFourFigures(said: string, century: string, first: string, last: string): string {
  return Number(last) > 12 && last > first ? `${century}${first}-${century}${last}` : said;
}

export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(SHORT_YEARS, inFourFigures)
    .replace(/(:\d\d)[\u2013\u2014](?=\d)/g, '$1 - ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/ ?(?:-+>|\u2192) ?/g, ' to ')
    .replace(/ ?(?:\u00B1|\+ ?\/ ?-) ?(?=\d)/g, ' give or take ')
    .replace(/\s+/g, ' ')
    .trim();
