import { describe, expect, it } from 'vitest';
import { sampleSource } from '@/core/incident/event.sample';
import { CATEGORIES } from '@/core/incident/vocabulary';
import { eventAt, moment } from '../event.sample';
import { prepareTimeline } from '../prepared/prepare-events';
import { CATEGORY_LANE_IDS, categoriesIn, LANE_GROUPINGS, lanesBy } from './lane';

const labels = (plan: ReturnType<typeof lanesBy>) => plan.lanes.map(({ label }) => label);

describe('lanes', () => {
  const events = [
    eventAt('a', moment(1), { tags: ['mail', 'x'], involved: ['dc-01'], milestone: 'detected' }),
    eventAt('b', moment(2), { tags: ['mail'], sources: [sampleSource({ title: 'EDR' })] }),
    eventAt('c', moment(3), { tags: ['cloud'], milestone: 'first-access', category: 'attacker-activity' }),
    eventAt('d', moment(4)),
  ];

  it('by tag, the most frequent first, and what has none below', () => {
    const plan = lanesBy('tag', events);
    expect(labels(plan)).toEqual(['mail', 'cloud', 'No tag']);
    expect(events.map((event) => plan.laneOf(event))).toEqual([0, 0, 1, 2]);
  });
  it('by category are four, in which each category lies', () => {
    const plan = lanesBy('category', events);
    expect(plan.lanes.map(({ id }) => id)).toEqual(CATEGORY_LANE_IDS);
    const lanes = CATEGORIES.map((category) => plan.laneOf(eventAt('e', moment(1), { category })));
    expect(lanes).toEqual([0, 1, 1, 1, 2, 2, 2, 3, 3]);
  });
  it('by category say of which ones an event in them is, and other lanes do not', () => {
    expect(CATEGORY_LANE_IDS.flatMap((id) => categoriesIn('category', id))).toEqual(CATEGORIES);
    expect(categoriesIn('category', null)).toEqual([]);
    expect(categoriesIn('tag', 'attacker')).toEqual([]);
  });
  it('by milestone, in the order of an incident', () => {
    expect(labels(lanesBy('milestone', events))).toEqual(['First access', 'Detected', 'No milestone']);
  });
  it('by person or system, and by source', () => {
    expect(labels(lanesBy('involved', events))).toEqual(['dc-01', 'Nobody named']);
    expect(labels(lanesBy('source', events))).toEqual(['EDR', 'No source']);
  });
  it('beyond ten share one, also for what comes later', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      eventAt(`${index}`, moment(index + 1), { tags: [`t${index}`] }),
    );
    const plan = lanesBy('tag', many);
    expect(plan.lanes).toHaveLength(12);
    expect(labels(plan).slice(-2)).toEqual(['All others', 'No tag']);
    expect(plan.laneOf(eventAt('new', moment(1), { tags: ['new'] }))).toBe(10);
  });
  it('put every event into one that there is, whatever they are by', () => {
    for (const grouping of LANE_GROUPINGS) {
      const prepared = prepareTimeline(events, 'UTC', [], grouping);
      for (const lane of prepared.columns.lane) expect(prepared.lanes[lane]).toBeDefined();
      expect(prepareTimeline([], 'UTC', [], grouping).lanes.length).toBeGreaterThan(0);
    }
  });
});
