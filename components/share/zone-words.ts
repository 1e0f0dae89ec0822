// The zone of a page's times, with its offset on their dates: summer time comes and goes.

import type { IncidentEvent } from '@/core/incident/event';
import { zoneOffsetLabel } from '@/core/time/zone';

/** "America/Los_Angeles (UTC−8)", "Europe/Berlin (UTC+1 or UTC+2, by the date)", "UTC". */
export function zoneWords(zone: string, events: readonly IncidentEvent[]): string {
  const moments = events.flatMap(({ start }) => start?.earliest ?? start?.latest ?? []);
  const offsets = [...new Set(moments.map((at) => zoneOffsetLabel(zone, at)))];
  if (offsets.length > 1) return `${zone} (${offsets.join(' or ')}, by the date)`;
  const [offset = zone] = offsets;
  return offset === zone ? zone : `${zone} (${offset})`;
}
