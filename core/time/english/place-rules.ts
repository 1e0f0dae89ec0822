// The zone named after a time: "ET", "PST", "UTC+2", "(UTC−8)", "Europe/Berlin". Abbreviations that stand for several
// offsets (CST, IST, BST …) are not guessed at, but where the incident's own clock goes by the name it means that clock.

import { MICROS_PER_MINUTE } from '../instant';
import { NAMED_OFFSETS } from '../named-offset';
import { lookup, map, mark, oneOf, phrase, type Rule, sequence, token } from './grammar';
import type { PlaceMeaning, PlaceWords } from './words';

/** Hours ahead of UTC. */
const SPELLED_OUT: Readonly<Record<string, number>> = {
  'coordinated universal time': 0,
  'greenwich mean time': 0,
  'pacific standard time': -8,
  'pacific daylight time': -7,
  'mountain standard time': -7,
  'mountain daylight time': -6,
  'central standard time': -6,
  'central daylight time': -5,
  'eastern standard time': -5,
  'eastern daylight time': -4,
};

const ZONES: Readonly<Record<string, string>> = {
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  'pacific time': 'America/Los_Angeles',
  mt: 'America/Denver',
  mountain: 'America/Denver',
  'mountain time': 'America/Denver',
  ct: 'America/Chicago',
  central: 'America/Chicago',
  'central time': 'America/Chicago',
  et: 'America/New_York',
  eastern: 'America/New_York',
  'eastern time': 'America/New_York',
  'uk time': 'Europe/London',
  'london time': 'Europe/London',
  'central european time': 'Europe/Berlin',
  'india time': 'Asia/Kolkata',
};

const AMERICAN_CENTRAL = 'Chicago|Menominee|Knox|Tell_City|North_Dakota|Winnipeg|Matamoros|US/Central|Canada/Central';
const CENTRAL_ALL_YEAR = 'Mexico_City|Monterrey|Regina|Costa_Rica|Guatemala|El_Salvador|Tegucigalpa|Managua|Belize';

const meaning = (offset: string, hours: number, zones: string): PlaceMeaning => ({
  words: `UTC${offset}`,
  offsetMicros: hours * 60 * MICROS_PER_MINUTE,
  isOwnOf: (zone) => new RegExp(`(?:^|/)(?:${zones})(?:$|/)`).test(zone),
});

const AMBIGUOUS: Readonly<Record<string, readonly PlaceMeaning[]>> = {
  cst: [
    meaning('-6', -6, `${AMERICAN_CENTRAL}|${CENTRAL_ALL_YEAR}`),
    meaning('+8', 8, 'Shanghai|Chongqing|Harbin|Macau|Taipei'),
  ],
  cdt: [meaning('-5', -5, AMERICAN_CENTRAL), meaning('-4', -4, 'Havana')],
  ist: [meaning('+5:30', 5.5, 'Kolkata|Calcutta'), meaning('+2', 2, 'Jerusalem|Tel_Aviv'), meaning('+1', 1, 'Dublin')],
  bst: [meaning('+1', 1, 'London|GB|Belfast|Jersey|Guernsey|Isle_of_Man'), meaning('+6', 6, 'Dhaka')],
  ast: [
    meaning('-4', -4, 'Halifax|Moncton|Glace_Bay|Goose_Bay|Puerto_Rico|Bermuda|Canada/Atlantic'),
    meaning('+3', 3, 'Riyadh|Kuwait|Qatar|Bahrain|Baghdad|Aden'),
  ],
  gst: [meaning('+4', 4, 'Dubai|Muscat'), meaning('-2', -2, 'South_Georgia')],
  sst: [meaning('-11', -11, 'Pago_Pago|Midway'), meaning('+8', 8, 'Singapore')],
};

const abbreviation: Rule<PlaceWords> = map(lookup({ ...NAMED_OFFSETS, ...SPELLED_OUT }), (hours) => ({
  ...{ kind: 'offset', offsetMicros: hours * 60 * MICROS_PER_MINUTE },
}));
const zoneName: Rule<PlaceWords> = map(lookup(ZONES), (zone) => ({ kind: 'zone', zone }));
const ambiguous: Rule<PlaceWords> = map(phrase(...Object.keys(AMBIGUOUS)), (name) => ({
  ...{ kind: 'ambiguous', abbreviation: name, meanings: AMBIGUOUS[name] ?? [] },
}));
const inFigures: Rule<PlaceWords> = token((found) => {
  if (found.kind === 'offset') return { kind: 'offset', offsetMicros: found.offsetMicros };
  return found.kind === 'zone' ? { kind: 'zone', zone: found.zone } : null;
});

export const plainPlace = oneOf(abbreviation, zoneName, ambiguous, inFigures);

const spellsOut = (where: PlaceWords, offsetMicros: number): boolean => {
  if (where.kind === 'offset') return where.offsetMicros === offsetMicros;
  return where.kind === 'ambiguous';
};
/** "-0800 (PST)", as mails have it. */
const offsetWithName: Rule<PlaceWords> = map(
  sequence(inFigures, mark('('), oneOf(abbreviation, ambiguous), mark(')')),
  ([where, , name]) => (where.kind === 'offset' && spellsOut(name, where.offsetMicros) ? where : null),
);

export const place: Rule<PlaceWords> = oneOf(
  offsetWithName,
  plainPlace,
  map(sequence(mark('('), plainPlace, mark(')')), ([, where]) => where),
);
