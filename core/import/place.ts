// The zone that a cell or a column's name states: an IANA name, an offset, or an abbreviation. Abbreviations of several zones are
// stated too: what each can mean is for the reader of times to refuse.

import { NAMED_OFFSETS } from '@/core/time/named-offset';
import { isZone } from '@/core/time/zone';

const OFFSET = /^(?:UTC|GMT)? ?([+-])(?:(\d{1,2})(?::(\d\d))?|(\d\d)(\d\d))$/i;

/** "+05:45" of "+0545", "UTC+5:45" and the like; null where it is none. */
export function offsetOf(text: string): string | null {
  const [, sign, hours, minutes, bareHours, bareMinutes] = OFFSET.exec(text) ?? [];
  if (sign === undefined) return null;
  return `${sign}${(hours ?? bareHours ?? '').padStart(2, '0')}:${minutes ?? bareMinutes ?? '00'}`;
}

/** The zones of Windows are called by the time of winter and mean that of summer too. */
export const isZoneOfWindows = (text: string): boolean => /\bstandard time$/i.test(text);

/** "Time (UTC)", UtcTime, timestamp_utc. */
const NAMES_UTC = /^[^a-z]*(?:utc|gmt)|[^a-z](?:utc|gmt)(?![a-z])|(?:utc|gmt)[^a-z]*$/i;
const NAMES_OFFSET = /(?:utc|gmt) ?[+-] ?\d{1,2}(?::?\d\d)?(?!\d)/i;
const IN_BRACKETS = /[([]([^()[\]]+)[)\]]/g;
const FIRST_OR_LAST_WORD = /^([A-Z]{2,4})(?=[\s_-])|(?<=[\s_-])([A-Z]{2,4})$/g;
/** As the reader of times knows them; "US Eastern" without its country. */
const OF_REGION =
  /\b(?:eastern|central|mountain|pacific|central european|uk|london|india) time\b|(?<=^(?:us[ -])?)(?:eastern|central|mountain|pacific)$/i;

/**
 * "(UTC+01:00) Amsterdam, Berlin": the offset of winter, whatever the day, so that it is none to read times by. That of American zones is
 * followed by their name; of others the whole label is stated, which is refused.
 */
const LABEL_OF_WINDOWS = /\((?:UTC|GMT)[+-]\d\d:\d\d\) ?(\p{L}.*)$/u;

/** In capitals: "est" can be estimated. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...Object.keys(NAMED_OFFSETS).map((name) => name.toUpperCase()),
  ...['CST', 'CDT', 'IST', 'BST', 'AST', 'GST', 'SST', 'ET', 'CT', 'MT', 'PT'],
]);

/** "Time (EST)", "Timestamp [UTC+1]", "Time (Europe/Berlin)"; null where the name states none. */
export function placeInName(name: string): string | null {
  const [label, ofCities = ''] = LABEL_OF_WINDOWS.exec(name) ?? [];
  if (label !== undefined) return OF_REGION.exec(ofCities)?.[0] ?? label;
  const [offset] = NAMES_OFFSET.exec(name) ?? [];
  if (offset !== undefined) return offset.replaceAll(' ', '');
  // "Event.EventData.UtcTime" by its last member.
  if (NAMES_UTC.test(name) || NAMES_UTC.test(name.slice(name.lastIndexOf('.') + 1))) return 'UTC';
  const inBrackets = [...name.matchAll(IN_BRACKETS)].map(([, words = '']) => words.trim());
  // All of it in capitals is somebody's way to write words.
  const atEnds = name === name.toUpperCase() ? [] : (name.match(FIRST_OR_LAST_WORD) ?? []);
  const [ofRegion] = OF_REGION.exec(name) ?? [];
  const said = [...inBrackets, ...atEnds, ofRegion ?? ''].find(statesPlace) ?? null;
  return said === null ? null : (OF_REGION.exec(said)?.[0] ?? said);
}

/** "CET/CEST" is no zone, and is stated all the same. */
const statesPlace = (words: string): boolean =>
  OF_REGION.test(words) ||
  offsetOf(words) !== null ||
  (words.includes('/') && isZone(words)) ||
  words.split('/').every((word) => ABBREVIATIONS.has(word.trim()));

/**
 * "All times UTC", "Time zone: Europe/Berlin", "Timestamps (EST)" above the names of the columns; null where nothing there speaks of
 * times and a zone, or two places are said. A moment, as in "Report time: 2023-01-05 10:00 UTC", says nothing of the others.
 */
export function placeAbove(above: readonly string[]): string | null {
  const [place, ...others] = new Set(above.flatMap((text) => placeSaid(text.trim()) ?? []));
  return others.length > 0 ? null : (place ?? null);
}

const SPEAKS_OF_TIMES =
  /\b(?:times?|timestamps?|time ?zone|tz|zeiten|zeitstempel|zeitzone|heures|fuseau|horas|zona horaria)\b/i;

function placeSaid(text: string): string | null {
  if (/\d/.test(text.replace(NAMES_OFFSET, ''))) return null;
  if (!SPEAKS_OF_TIMES.test(text)) return /\b(?:timeline|zeitleiste)\b/i.test(text) ? placeOfTimeline(text) : null;
  // Each by itself, whatever stands around it: "Zone=Europe/Berlin;", "EST/EDT.".
  const words = text.split(/[\s:=,;()[\]]+/).map((word) => word.replace(/\.$/, ''));
  return (
    words.find((word) => word.includes('/') && statesPlace(word)) ??
    placeInName(text) ??
    words.find((word) => ABBREVIATIONS.has(word)) ??
    NAME_OF_WINDOWS.exec(text)?.[0] ??
    null
  );
}

/** "Master timeline (UTC)"; outside of brackets three capitals are somebody's name. */
function placeOfTimeline(text: string): string | null {
  const said = [...text.matchAll(IN_BRACKETS)].map(([, words = '']) => words.trim()).find(statesPlace);
  return said ?? (/\bUTC\b/.test(text) ? 'UTC' : null);
}

/** Stated, to be refused: it means the time of summer too. */
const NAME_OF_WINDOWS = /\p{L}+ standard time$/iu;
