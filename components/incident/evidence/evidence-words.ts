// A file of evidence in words: its size, its kind, its hash at a glance, and what a pasted screenshot is called.

import type { Instant } from '@/core/time/instant';
import { wallClock } from '@/core/time/zone';

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** In powers of 1000, as disks and downloads are labelled: "1.4 MB". */
export function sizeWords(sizeBytes: number): string {
  if (sizeBytes === 1) return '1 byte';
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, sizeBytes)) / 3)));
  const amount = sizeBytes / 1000 ** power;
  const maximumFractionDigits = power === 0 || amount >= 100 ? 0 : 1;
  return `${amount.toLocaleString('en-GB', { maximumFractionDigits })} ${UNITS[power]}`;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^image\/(?:svg\+xml)$/, 'SVG'],
  [/^image\/(\w+)$/, 'image'],
  [/^application\/pdf$/, 'PDF'],
  [/^(?:application\/zip|application\/gzip|application\/x-7z|application\/x-rar|application\/x-tar)/, 'Archive'],
  [/csv$/, 'CSV'],
  [/json$/, 'JSON'],
  [/html$/, 'HTML'],
  [/^text\//, 'Text'],
  [/^video\//, 'Video'],
  [/^audio\//, 'Sound'],
  [/pcap/, 'Network capture'],
  [/wordprocessing|msword/, 'Word'],
  [/spreadsheet|ms-excel/, 'Spreadsheet'],
  [/rfc822|outlook/, 'Email'],
];

/** What kind of file it is, as people call it: "PNG image". */
export function kindWords(mediaType: string): string {
  const [pattern, kind] = KINDS.find(([known]) => known.test(mediaType)) ?? [/^$/, 'File'];
  const subtype = pattern.exec(mediaType)?.[1];
  return subtype === undefined ? kind : `${subtype.toUpperCase()} ${kind}`;
}

/** Enough of it to tell files apart. */
export const shortHash = (sha256: string): string => sha256.slice(0, 10);

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };

/** "Screenshot 2023-01-05 14.02.png", by the clock of the incident. */
export function screenshotName(mediaType: string, at: Instant, zone: string): string {
  const { year, month, day, hour, minute } = wallClock(at, zone);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `Screenshot ${year}-${two(month)}-${two(day)} ${two(hour)}.${two(minute)}.${EXTENSIONS[mediaType] ?? 'png'}`;
}
