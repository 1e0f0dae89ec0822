// Lanes: which events share a horizontal band, and in which order the bands lie.

import { assertNever } from '@/core/assert-never';
import type { IncidentEvent } from '@/core/incident/event';
import { type Category, MILESTONE_LABELS, MILESTONES } from '@/core/incident/vocabulary';

export interface Lane {
  readonly id: string;
  readonly label: string;
  /** One thin row, in which marks are seen and nothing is written. */
  readonly isCollapsed?: boolean;
}

export const LANE_GROUPINGS = ['category', 'milestone', 'involved', 'tag', 'source', 'none'] as const;
export type LaneGrouping = (typeof LANE_GROUPINGS)[number];

export const LANE_GROUPING_LABELS: Readonly<Record<LaneGrouping, string>> = {
  category: 'Category',
  milestone: 'Milestone',
  involved: 'Person or system',
  tag: 'Tag',
  source: 'Source',
  none: 'One lane',
};

/** The lanes from above, and the place among them of any event, also of one that was not there when they were made. */
export interface LanePlan {
  readonly lanes: readonly Lane[];
  laneOf(event: IncidentEvent): number;
}

export const WHOLE_ID = 'all';
/** Of the lane for what names nothing to group by. */
export const NOT_GROUPED_ID = '';
export const OTHERS_ID = '\u0000others';

/** More would push each other out of sight: the rest share one. */
const MOST_NAMED = 10;

/** Of several people, tags or sources, the first that is named with an event decides. */
export function lanesBy(grouping: LaneGrouping, events: readonly IncidentEvent[]): LanePlan {
  switch (grouping) {
    case 'category':
      return BY_CATEGORY;
    case 'none':
      return { lanes: [{ id: WHOLE_ID, label: 'All events' }], laneOf: () => 0 };
    case 'milestone':
      return byMilestone(events);
    case 'involved':
      return byFrequency(events, ({ involved }) => involved[0], 'Nobody named');
    case 'tag':
      return byFrequency(events, ({ tags }) => tags[0], 'No tag');
    case 'source':
      return byFrequency(events, ({ sources }) => sources[0]?.title, 'No source');
    default:
      return assertNever(grouping);
  }
}

/** From above. Apart from the lanes themselves, since a drawing is given its lanes and needs no more than these. */
export const CATEGORY_LANE_IDS = ['attacker', 'response', 'disclosure', 'impact'] as const;

interface CategoryLane extends Lane {
  readonly id: (typeof CATEGORY_LANE_IDS)[number];
  readonly categories: readonly Category[];
}

const CATEGORY_LANES: readonly CategoryLane[] = [
  { id: 'attacker', label: 'Attacker', categories: ['attacker-activity'] },
  { id: 'response', label: 'Detection and response', categories: ['detection', 'response', 'recovery'] },
  {
    id: 'disclosure',
    label: 'Disclosure and legal',
    categories: ['notification', 'disclosure', 'legal-and-regulatory'],
  },
  { id: 'impact', label: 'Impact and context', categories: ['business-impact', 'context'] },
];

const BY_CATEGORY: LanePlan = {
  lanes: CATEGORY_LANES,
  laneOf: ({ category }) => CATEGORY_LANES.findIndex(({ categories }) => categories.includes(category)),
};

/** The categories whose events lie in a lane; none where lanes say nothing of them. */
export function categoriesIn(grouping: LaneGrouping, laneId: string | null): readonly Category[] {
  const lane = grouping === 'category' ? CATEGORY_LANES.find(({ id }) => id === laneId) : undefined;
  return lane?.categories ?? [];
}

/** Those that any event holds, in the order of an incident; what holds none lies below. */
function byMilestone(events: readonly IncidentEvent[]): LanePlan {
  const held = new Set(events.map(({ milestone }) => milestone));
  const lanes = MILESTONES.filter((milestone) => held.has(milestone)).map((id) => ({
    id,
    label: MILESTONE_LABELS[id],
  }));
  return planOf(lanes, ({ milestone }) => milestone ?? undefined, { id: NOT_GROUPED_ID, label: 'No milestone' });
}

/** The most frequent ones by name, those beyond in a lane of their own, and below what has none. */
function byFrequency(
  events: readonly IncidentEvent[],
  nameOf: (event: IncidentEvent) => string | undefined,
  none: string,
): LanePlan {
  const counts = new Map<string, number>();
  for (const event of events) {
    const name = nameOf(event);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([name]) => name);
  const lanes = names.slice(0, MOST_NAMED).map((name) => ({ id: name, label: name }));
  const hasOthers = names.length > MOST_NAMED;
  return planOf(hasOthers ? [...lanes, OTHERS] : lanes, nameOf, { id: NOT_GROUPED_ID, label: none });
}

const OTHERS: Lane = { id: OTHERS_ID, label: 'All others' };

function planOf(named: readonly Lane[], nameOf: (event: IncidentEvent) => string | undefined, none: Lane): LanePlan {
  const places = new Map(named.map(({ id }, place) => [id, place]));
  const lanes = [...named, none];
  return {
    lanes,
    laneOf: (event) => {
      const name = nameOf(event);
      return name === undefined ? named.length : (places.get(name) ?? places.get(OTHERS.id) ?? named.length);
    },
  };
}
