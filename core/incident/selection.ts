// Which events somebody asks for. Every word must occur, whatever its case and accents, in the title, description, text for
// executives, tags, people and systems, techniques, or a source. A window keeps whatever can overlap it; undated events don’t.

import { folded } from '@/core/folded';
import type { Instant } from '@/core/time/instant';
import { boundsOfSpan, overlaps } from '@/core/time/order';
import type { IncidentEvent, Source } from './event';
import type { Category } from './vocabulary';

export interface Selection {
  readonly words: readonly string[];
  /** Empty for all. */
  readonly categories: readonly Category[];
  readonly from: Instant | null;
  /** Exclusive. */
  readonly to: Instant | null;
}

export const EVERYTHING: Selection = { words: [], categories: [], from: null, to: null };

export const isEverything = ({ words, categories, from, to }: Selection): boolean =>
  words.length === 0 && categories.length === 0 && from === null && to === null;

/** @param event redacted: words are looked for in all that it says */
export function isSelected(event: IncidentEvent, { words, categories, from, to }: Selection): boolean {
  if (categories.length > 0 && !categories.includes(event.category)) return false;
  if (!isWithin(event, from, to)) return false;
  if (words.length === 0) return true;
  const said = folded(saidBy(event));
  return words.every((word) => said.includes(folded(word)));
}

function isWithin({ start, end }: IncidentEvent, from: Selection['from'], to: Selection['to']): boolean {
  if (from === null && to === null) return true;
  const bounds = boundsOfSpan(start, end);
  return bounds !== null && overlaps(bounds, from, to);
}

/** What the API’s search looks into, as SQL does. */
export const saidBy = (event: IncidentEvent): string => {
  const { title, description, executiveText, tags, involved, techniques, sources } = event;
  return [title, description, executiveText, ...tags, ...involved, ...techniques, ...sources.flatMap(citedIn)].join(
    '\n',
  );
};

const citedIn = ({ title, publisher, url, locator, quote }: Source): readonly string[] => [
  title,
  publisher,
  url,
  locator,
  quote,
];
