// The zone that a cell or a column's name states: an IANA name, an offset, or an abbreviation that means one offset.

import { NAMED_OFFSETS } from '@/core/time/named-offset';
import { isZone } from '@/core/time/zone';

const OFFSET = /^(?:UTC|GMT)? ?([+-])(\d{1,2})(?::?(\d\d))?$/i;

/** "+05:45" of "+0545", "UTC+5:45" and the like; null where it is none. */
export function offsetOf(text: string): string | null {
  const [, sign, hours = '', minutes = '00'] = OFFSET.exec(text) ?? [];
  return sign === undefined ? null : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

const isPlace = (text: string): boolean =>
  isZone(text) || offsetOf(text) !== null || Object.hasOwn(NAMED_OFFSETS, text.toLowerCase());

/** "Time (UTC)", UtcTime, timestamp_utc. */
const NAMES_UTC = /^[^a-z]*(?:utc|gmt)|[^a-z](?:utc|gmt)(?![a-z])|(?:utc|gmt)[^a-z]*$/i;
const NAMES_OFFSET = /(?:utc|gmt) ?[+-] ?\d{1,2}(?::?\d\d)?(?!\d)/i;
const IN_BRACKETS = /[([]([^()[\]]+)[)\]]/g;
/** In capitals: "est" can be estimated. */
const ABBREVIATION = /^[A-Z]{3,4}$/;
const LAST_WORD = /[\s_-]([A-Z]{3,4})$/;

/** "Time (EST)", "Timestamp [UTC+1]", "Time (Europe/Berlin)"; null where the name states none. */
export function placeInName(name: string): string | null {
  const [offset] = NAMES_OFFSET.exec(name) ?? [];
  if (offset !== undefined) return offset.replaceAll(' ', '');
  if (NAMES_UTC.test(name)) return 'UTC';
  const words = [...name.matchAll(IN_BRACKETS)].map(([, words = '']) => words.trim());
  const [, last = ''] = name === name.toUpperCase() ? [] : (LAST_WORD.exec(name.trim()) ?? []);
  return (
    [...words, last].find((word) =>
      ABBREVIATION.test(word) ? isAbbreviation(word) : word.includes('/') && isPlace(word),
    ) ?? null
  );
}

/** Those of several zones are stated too, and refused with what they can mean. */
const isAbbreviation = (word: string): boolean => isPlace(word) || SEVERAL.test(word);
const SEVERAL = /^(?:CST|CDT|IST|BST|AST|GST|SST)$/;
