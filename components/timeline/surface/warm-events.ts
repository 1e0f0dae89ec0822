// Events for the drawing that nobody sees, made of outlines as those of a large incident are.

import { CATEGORIES } from '@/core/incident/vocabulary';
import { type EventOutline, eventsFromOutlines } from '@/core/outline/event-outline';
import { instant, MICROS_PER_SECOND } from '@/core/time/instant';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { warmUp } from './warm-up';

const COUNT = 600;
const STEP = 97 * MICROS_PER_SECOND;
const NO_WORDS: readonly string[] = [];

export function warmTimeline(): void {
  const eventOf = eventsFromOutlines('UTC');
  const events = Array.from({ length: COUNT }, (_, index) => ({
    ...eventOf(outlineAt(index)),
    title: `Event ${index}`,
  }));
  warmUp(prepareTimeline(events, 'UTC'));
}

/** Ever further from each other, some of them roughly dated, some of them lasting. */
function outlineAt(index: number): EventOutline {
  const at = index * index * STEP;
  const time = (from: number, roomMicros: number) =>
    ({
      earliest: instant(from - roomMicros),
      latest: instant(from + roomMicros + 1),
      best: instant(from),
      precision: 'microsecond',
      qualifier: roomMicros === 0 ? 'exact' : 'approximate',
    }) as const;
  return {
    ...{ id: String(index), version: 1, milestone: null, learnedAt: null, sourceTitle: null, createdAt: instant(0) },
    ...{ confidence: 'confirmed', tags: NO_WORDS, involved: NO_WORDS },
    category: CATEGORIES[index % CATEGORIES.length] ?? 'context',
    start: time(at, index % 9 === 0 ? 40 * STEP : 0),
    end: index % 7 === 0 ? time(at + 90 * STEP, 0) : null,
  };
}
