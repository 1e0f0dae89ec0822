// In which zone words about an event are read where none comes with them: that of the time that they replace, else that of
// the event's own time, else the incident's. So "15:30" is half past three wherever the event was said to be.

import { ONGOING } from '@/core/time/approximate-time';
import type { EventFields, Source } from './event';

/** For `when` and `until`. */
export const eventZone = ({ start, end }: Pick<EventFields, 'start' | 'end'>, incidentZone: string): string =>
  start?.zone ?? (end === null || end === ONGOING ? incidentZone : end.zone);

export const learnedZone = (event: Pick<EventFields, 'start' | 'end' | 'learnedAt'>, incidentZone: string): string =>
  event.learnedAt?.zone ?? eventZone(event, incidentZone);

/** @param source absent for a new one */
export const sourceZone = (
  source: Source | undefined,
  event: Pick<EventFields, 'start' | 'end'>,
  incidentZone: string,
): string => source?.stated?.zone ?? eventZone(event, incidentZone);
