// How long the layout core takes to prepare a timeline (once per change) and to draw it (every frame), by its length.
import { CATEGORIES } from '@/core/incident/vocabulary';
import { instant, MICROS_PER_DAY } from '@/core/time/instant';
import { eventAt, january, requestFor, stated } from '@/core/timeline/event.sample';
import { drawTimeline } from '@/core/timeline/layout';
import { prepareTimeline } from '@/core/timeline/prepare';
import { chance } from '@/scripts/prove/chance';
import { measure } from '../measure';
import { report, rowOf } from '../report';

const SPREAD_DAYS = 60;

/** Moments, a tenth of them known to within a day only, over all categories. */
function events(count: number) {
  const random = chance();
  return Array.from({ length: count }, (_, index) => {
    const at = january(1 + random() * SPREAD_DAYS);
    const widthMicros = random() < 0.1 ? MICROS_PER_DAY : 1;
    const start = stated(at, instant(at + widthMicros), { best: at, precision: 'minute' });
    return eventAt(`${index}`, start, { category: CATEGORIES[index % CATEGORIES.length] });
  });
}

const rows = [1000, 10_000, 100_000].flatMap((count) => {
  const recorded = events(count);
  const prepared = prepareTimeline(recorded, 'UTC');
  const request = requestFor(prepared);
  return [
    rowOf(
      `prepare ${count}`,
      count,
      measure(() => prepareTimeline(recorded, 'UTC')),
    ),
    rowOf(
      `draw ${count}, all in view`,
      count,
      measure(() => drawTimeline(prepared, request)),
    ),
  ];
});

report('timeline', rows);
