// Many events for tests: bursts and a background over sixty days, some of them lasting, some uncertain, a few milestones.

import type { IncidentEvent } from '@/core/incident/event';
import { CATEGORIES } from '@/core/incident/vocabulary';
import { instant, MICROS_PER_HOUR } from '@/core/time/instant';
import { eventAt, january, moment, stated } from '../event.sample';

/** The same each time. */
function chance(): () => number {
  let state = 20_251_125;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

export function manyEvents(count: number): readonly IncidentEvent[] {
  const random = chance();
  return Array.from({ length: count }, (_, index) => {
    const day = random() < 0.6 ? 5 + 7 * Math.floor(random() * 8) + random() ** 3 : 1 + 60 * random();
    const at = january(day);
    const isUncertain = random() < 0.05;
    const hours = MICROS_PER_HOUR * (1 + 20 * random());
    const start = isUncertain
      ? stated(instant(Math.round(at - hours)), instant(Math.round(at + hours)), { best: at, qualifier: 'approximate' })
      : moment(day);
    return eventAt(`e${index}`, start, {
      category: CATEGORIES[Math.floor(random() * CATEGORIES.length)] ?? 'context',
      end: !isUncertain && random() < 0.1 ? moment(day + random()) : null,
      milestone: index % 1_000 === 7 ? 'detected' : null,
    });
  });
}
