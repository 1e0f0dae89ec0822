// The zone named after a time: "ET", "PST", "UTC+2", "(UTC−8)", "Europe/Berlin". Abbreviations that stand for several
// offsets (CST, IST, BST …) are not guessed at.

import { MICROS_PER_MINUTE } from '../instant';
import { NAMED_OFFSETS } from '../named-offset';
import { lookup, map, mark, oneOf, phrase, type Rule, sequence, token } from './grammar';
import type { PlaceWords } from './words';

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

const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  cst: ['UTC-6', 'UTC+8'],
  cdt: ['UTC-5', 'UTC-4'],
  ist: ['UTC+5:30', 'UTC+2', 'UTC+1'],
  bst: ['UTC+1', 'UTC+6'],
  ast: ['UTC-4', 'UTC+3'],
  gst: ['UTC+4', 'UTC-2'],
  sst: ['UTC-11', 'UTC+8'],
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

const plainPlace = oneOf(abbreviation, zoneName, ambiguous, inFigures);

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
