// Every IANA zone that this browser knows, with its offset now and the name that people use for it.

import type { Choice } from '@/components/ui/choice';
import type { Instant } from '@/core/time/instant';
import { isZone, zoneOffsetLabel } from '@/core/time/zone';
import { presentName } from './zone-names';

/** To make a format for each of four hundred zones takes forty milliseconds; what they say does not change. */
const commonNames = new Map<string, string>();

/** "Pacific Time" for America/Los_Angeles. */
function commonName(zone: string): string {
  const known = commonNames.get(zone);
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  commonNames.set(zone, name);
  return name;
}

export const browserZone = (): string => presentName(new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');

/** `present` is in the list as it is called there, even where the zone has another name; other zones are found by both of theirs. */
export function zoneChoices(present: string, at: Instant): readonly Choice<string>[] {
  const listed = Intl.supportedValuesOf('timeZone').map((zone): [string, string] => [
    zone === present ? zone : presentName(zone),
    zone,
  ]);
  const zones = new Map([['UTC', 'UTC'], ...(isZone(present) ? [[present, present] as const] : []), ...listed]);
  return [...zones].map(([zone, listedName]) => ({
    value: zone,
    label: zone,
    note: zoneOffsetLabel(zone, at),
    keywords: `${commonName(zone)} ${listedName}`,
  }));
}
