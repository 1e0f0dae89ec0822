// Prepares a timeline from one of mostly the same events: what was not touched is taken over.

import type { IncidentEvent } from '@/core/incident/event';
import { withEntries } from '@/core/incident/record/layered-map';
import { changedFoldTimes, type FoldTimes } from '../axis/fold-times';
import type { LanePlan } from '../lanes/lane';
import { laneColumnsAgain } from '../lanes/lane-columns-again';
import type { Mark } from '../marks/mark';
import { type Basis, basisOf, indexOf, keepBasis, type Preparation, sourceOf } from './basis';
import { type Columns, type EventFacts, eventFacts } from './columns';
import { type Dated, inOrder, undatedOf } from './dated-events';
import { type EventChanges, eventChanges } from './event-changes';
import { assembled, drawnAt, type Prepared } from './prepare';
import { placeOf } from './search';
import { type Step, splicedColumns, splicedEvents } from './splice';

/** Null where it is made anew as quickly, or nothing is known of how it came about. */
export function preparedAgain(before: Prepared, preparation: Preparation): Prepared | null {
  const basis = basisOf(before);
  if (basis === undefined || !isOfTheSame(basis, preparation)) return null;
  const changes = eventChanges(basis.events, preparation.events);
  if (changes === null || !keepsLanes(basis, changes) || hasGhosts(basis, changes)) return null;
  return exchanged(before, { ...basis, events: preparation.events, ghosts: preparation.ghosts }, changes);
}

const isOfTheSame = (basis: Basis, { zone, grouping, ghosts }: Preparation): boolean =>
  basis.zone === zone &&
  basis.grouping === grouping &&
  basis.ghosts.length === ghosts.length &&
  basis.ghosts.every((ghost, index) => ghost === ghosts[index]);

/** Which lanes there are depends on all events, unless they are the same for each incident. */
function keepsLanes({ grouping, plan }: Basis, { gone, come }: EventChanges): boolean {
  if (grouping === 'category' || grouping === 'none') return true;
  const lanes = new Map(gone.map((event) => [event.id, plan.laneOf(event)]));
  return gone.length === come.length && come.every((event) => lanes.get(event.id) === plan.laneOf(event));
}

const hasGhosts = ({ ghostsOf }: Basis, { gone, come }: EventChanges): boolean =>
  [...gone, ...come].some(({ id }) => ghostsOf(id).length > 0);

function exchanged(before: Prepared, basis: Basis, { gone, come }: EventChanges): Prepared | null {
  const news = new Map(come.map((event) => [event.id, event]));
  const inPlace = new Map<number, IncidentEvent>();
  const steps: Step[] = [];
  const [goneMarks, comeMarks]: [Mark[], Mark[]] = [[], []];
  for (const event of gone) {
    const index = indexOf(event, before.columns, basis.dated);
    if (index === undefined) continue;
    const later = news.get(event.id);
    if (later !== undefined && isDrawnAlike(event, later, basis.plan)) {
      inPlace.set(index, later);
      news.delete(event.id);
    } else {
      steps.push({ at: index, kind: 'leave-out' });
      goneMarks.push((eventFacts(event) as EventFacts).mark);
    }
  }
  for (const event of news.values()) {
    const facts = eventFacts(event);
    if (facts === null) continue;
    const at = placeFor({ event, facts }, before.columns, basis.dated);
    steps.push({ at, kind: 'insert', event, facts, lane: basis.plan.laneOf(event) });
    comeMarks.push(facts.mark);
  }
  const dated = basis.dated.slice();
  for (const [index, event] of inPlace) dated[index] = event;
  const entries = withEntries(basis.byId(), new Map(come.map((event) => [event.id, event])));
  const comeIds = new Set(come.map(({ id }) => id));
  const goneIds = new Set([...basis.goneIds, ...gone.map(({ id }) => id)].filter((id) => !comeIds.has(id)));
  const next = { ...basis, dated, byId: () => entries, goneIds };
  return steps.length === 0 ? redrawn(before, next) : respliced(before, next, { steps, goneMarks, comeMarks });
}

/** Drawn alike, by another event: its title was read, say. */
function redrawn(before: Prepared, basis: Basis): Prepared {
  const source = { ...sourceOf(basis, before.columns, undatedOf(basis.events)), ghostKinds: before.ghostKinds };
  return keepBasis({ ...before, ...source, at: drawnAt(source) }, basis);
}

interface Moves {
  readonly steps: readonly Step[];
  readonly goneMarks: readonly Mark[];
  readonly comeMarks: readonly Mark[];
}

function respliced(before: Prepared, basis: Basis, { steps, goneMarks, comeMarks }: Moves): Prepared | null {
  const changed = changedFoldTimes(basis.times(), goneMarks, comeMarks);
  if (changed === null) return null;
  const times = (): FoldTimes => changed;
  const inOrder = steps.toSorted(byPlace);
  const next = { ...basis, times, dated: splicedEvents(basis.dated, inOrder) };
  const columns = splicedColumns(before.columns, inOrder);
  const source = { ...sourceOf(next, columns, undatedOf(next.events)), ghostKinds: before.ghostKinds };
  return keepBasis(assembled(source, times, laneColumnsAgain(before.byLane, columns, inOrder)), next);
}

/** Before an old place, those that come there in their own order; then what becomes of the old one. */
function byPlace(a: Step, b: Step): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.kind === 'leave-out' || b.kind === 'leave-out')
    return Number(a.kind === 'leave-out') - Number(b.kind === 'leave-out');
  return inOrder(a, b);
}

/** Before which of the old ones an event belongs. */
function placeFor(event: Dated, columns: Columns, dated: readonly IncidentEvent[]): number {
  let place = placeOf(columns.moment, event.facts.moment);
  while (columns.moment[place] === event.facts.moment && isAfter(event, dated[place] as IncidentEvent)) place += 1;
  return place;
}

function isAfter(event: Dated, other: IncidentEvent): boolean {
  const facts = eventFacts(other);
  return facts !== null && inOrder(event, { event: other, facts }) > 0;
}

function isDrawnAlike(a: IncidentEvent, b: IncidentEvent, { laneOf }: LanePlan): boolean {
  const [one, two] = [eventFacts(a), eventFacts(b)];
  if (one === null || two === null) return false;
  return (
    one.category === two.category &&
    one.flags === two.flags &&
    laneOf(a) === laneOf(b) &&
    JSON.stringify(one.mark) === JSON.stringify(two.mark)
  );
}
