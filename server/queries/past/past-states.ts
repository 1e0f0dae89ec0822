// The states that this process has rebuilt lately: whoever walks through the record asks for one after the other, and
// each goes on from the nearest earlier one. Bounded by how many events, figures and files they hold together, of which those
// that they share count once. An erasure
// empties an incident's shelf, and no reading that began before it can fill the shelf again.

import { layersOf } from '@/core/incident/record/layered-map';
import type { IncidentState } from '@/core/incident/record/state';

/** About 1 KB each; most incidents have far fewer than 100,000. */
export const MOST_RECORDS = 120_000;

interface Shelf {
  /** No revision up to this number that is not accounted for in the states has erased anything. */
  checkedThrough: number;
  /** By revision, the last used last. */
  readonly states: Map<number, IncidentState>;
}

export class PastStates {
  private readonly shelves = new Map<string, Shelf>();
  private readonly held = new HeldRecords();

  constructor(private readonly mostRecords = MOST_RECORDS) {}

  /** Up to which revision it is known that nothing was erased since the held states were rebuilt. */
  checkedThrough(incidentId: string): number {
    return this.shelf(incidentId).checkedThrough;
  }

  /** Everything up to revision `head` was looked at. */
  check(incidentId: string, head: number, hasErasure: boolean): void {
    const shelf = this.shelf(incidentId);
    if (head <= shelf.checkedThrough) return;
    if (hasErasure) this.empty(shelf);
    shelf.checkedThrough = head;
  }

  /** The latest held state that is not later than revision `seq`. */
  nearest(incidentId: string, seq: number): IncidentState | undefined {
    const shelf = this.shelf(incidentId);
    const [found] = [...shelf.states.keys()].filter((held) => held <= seq).sort((a, b) => b - a);
    const state = found === undefined ? undefined : shelf.states.get(found);
    if (state !== undefined) this.use(incidentId, shelf, state);
    return state;
  }

  /** @param head the last revision that the reading which rebuilt it could see */
  keep(incidentId: string, state: IncidentState, head: number): void {
    const shelf = this.shelf(incidentId);
    if (head < shelf.checkedThrough || sizeOf(state) > this.mostRecords) return;
    const { revision } = state.incident;
    const replaced = shelf.states.get(revision);
    this.held.add(state);
    if (replaced !== undefined) this.held.remove(replaced);
    shelf.states.set(revision, state);
    this.use(incidentId, shelf, state);
    while (this.held.count > this.mostRecords) this.dropOldest();
  }

  private shelf(incidentId: string): Shelf {
    const known = this.shelves.get(incidentId);
    if (known !== undefined) return known;
    const shelf: Shelf = { checkedThrough: 0, states: new Map() };
    this.shelves.set(incidentId, shelf);
    return shelf;
  }

  private use(incidentId: string, shelf: Shelf, state: IncidentState): void {
    shelf.states.delete(state.incident.revision);
    shelf.states.set(state.incident.revision, state);
    this.shelves.delete(incidentId);
    this.shelves.set(incidentId, shelf);
  }

  /** Of the incident that was not asked for the longest, the state that was not. */
  private dropOldest(): void {
    for (const [incidentId, shelf] of this.shelves) {
      const [oldest] = shelf.states.values();
      if (oldest === undefined) {
        this.shelves.delete(incidentId);
        continue;
      }
      shelf.states.delete(oldest.incident.revision);
      this.held.remove(oldest);
      return;
    }
  }

  private empty(shelf: Shelf): void {
    for (const state of shelf.states.values()) this.held.remove(state);
    shelf.states.clear();
  }
}

type Records = ReadonlyMap<string, object>;

const collectionsOf = ({ events, figures, evidence }: IncidentState): readonly Records[] => [events, figures, evidence];

/** At least one, so that empty states count too. */
const sizeOf = (state: IncidentState): number =>
  collectionsOf(state).reduce((total, records) => total + records.size, 1);

/** The order of a state's events is its own, and takes as much as this part of them. */
const ORDER_SHARE = 64;

/** How many records some states hold together. */
class HeldRecords {
  count = 0;
  /** How many states hold it. */
  private readonly holders = new Map<Records, number>();

  add(state: IncidentState): void {
    this.count += ownSize(state);
    for (const shared of sharedOf(state)) {
      const before = this.holders.get(shared) ?? 0;
      if (before === 0) this.count += shared.size;
      this.holders.set(shared, before + 1);
    }
  }

  remove(state: IncidentState): void {
    this.count -= ownSize(state);
    for (const shared of sharedOf(state)) {
      const after = (this.holders.get(shared) ?? 1) - 1;
      if (after > 0) this.holders.set(shared, after);
      else {
        this.count -= shared.size;
        this.holders.delete(shared);
      }
    }
  }
}

/** Those that states before or after it can have as well. */
const sharedOf = (state: IncidentState): readonly Records[] =>
  collectionsOf(state).map((records) => layersOf(records)?.below ?? records);

const ownSize = (state: IncidentState): number =>
  collectionsOf(state).reduce((total, records) => {
    const layers = layersOf(records);
    return layers === null ? total : total + layers.changes.size + Math.ceil(layers.below.size / ORDER_SHARE);
  }, 1);
