// Which events a search and a filter let through. Every word typed must occur somewhere in what the event says;
// case and accents do not matter.

import { folded } from '@/core/folded';
import type { IncidentEvent } from './event';
import { saidBy } from './selection';
import { CATEGORY_LABELS, type Category, CONFIDENCE_LABELS, MILESTONE_LABELS } from './vocabulary';

export interface EventFilter {
  readonly search: string;
  /** Empty lets every category through. */
  readonly categories: readonly Category[];
}

/** The ids of the events that the filter lets through; null where there is nothing to filter by. */
export function matchingIds(events: readonly IncidentEvent[], filter: EventFilter): ReadonlySet<string> | null {
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  if (words.length === 0 && filter.categories.length === 0) return null;
  const categories = new Set(filter.categories);
  const matching = events.filter((event) => {
    if (categories.size > 0 && !categories.has(event.category)) return false;
    return words.length === 0 || containsAll(textOf(event), words);
  });
  return new Set(matching.map((event) => event.id));
}

const containsAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

/** Events are immutable, so what one says is put together once. */
const texts = new WeakMap<IncidentEvent, string>();

function textOf(event: IncidentEvent): string {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const text = folded(shownBy(event).join('\n'));
  texts.set(event, text);
  return text;
}

/** All that the API’s search looks into, and what only a page shows in words. */
const shownBy = (event: IncidentEvent): readonly string[] => [
  saidBy(event),
  event.start?.statedAs ?? '',
  CATEGORY_LABELS[event.category],
  event.milestone ? MILESTONE_LABELS[event.milestone] : '',
  CONFIDENCE_LABELS[event.confidence],
];
