// Several events chosen at once, by their ids, beside the one that the page shows. Immutable: each function gives the next.

/** How one more event is chosen: added, or taken away where it is in; or all from the last one to it. */
export type Choosing = 'toggle' | 'range';

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** From where a range goes on. */
  readonly anchor: string | null;
}

export const NONE_CHOSEN: Chosen = { ids: new Set(), anchor: null };

/** @param selectedId what the page shows: where nothing is chosen yet, it is the first */
export function toggled({ ids }: Chosen, eventId: string, selectedId: string | null): Chosen {
  const next = new Set(ids);
  if (ids.size === 0 && selectedId !== null) next.add(selectedId);
  if (ids.size > 0 && ids.has(eventId)) next.delete(eventId);
  else next.add(eventId);
  return { ids: next, anchor: eventId };
}

/** @param order in which events lie, those that a search leaves out left out */
export function ranged(chosen: Chosen, eventId: string, selectedId: string | null, order: readonly string[]): Chosen {
  const anchor = chosen.anchor ?? selectedId ?? eventId;
  const [from, to] = [order.indexOf(anchor), order.indexOf(eventId)];
  if (from < 0 || to < 0) return toggled(chosen, eventId, selectedId);
  const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...chosen.ids, ...between]), anchor };
}

export const withMore = ({ ids, anchor }: Chosen, more: readonly string[]): Chosen => ({
  ids: new Set([...ids, ...more]),
  anchor: more.at(-1) ?? anchor,
});

/** Without those that are gone. */
export function stillThere({ ids }: Chosen, isThere: (eventId: string) => boolean): ReadonlySet<string> {
  const kept = [...ids].filter(isThere);
  return kept.length === ids.size ? ids : new Set(kept);
}
