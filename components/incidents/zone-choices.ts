// Every IANA zone that this browser knows, with its offset now and the name that people use for it.

import type { Choice } from '@/components/ui/choice';
import type { Instant } from '@/core/time/instant';
import { isZone, zoneOffsetLabel } from '@/core/time/zone';

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

export const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** `present` is in the list even where the browser has another name for the same zone. */
export function zoneChoices(present: string, at: Instant): readonly Choice<string>[] {
  const zones = new Set(['UTC', ...(isZone(present) ? [present] : []), ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].map((zone) => ({
    value: zone,
    label: zone,
    note: zoneOffsetLabel(zone, at),
    keywords: commonName(zone),
  }));
}
