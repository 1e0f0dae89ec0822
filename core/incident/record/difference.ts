// What changed between two states of an incident: events added, removed, moved in time or otherwise changed, figures
// revised, files added or removed, and the incident's own fields. Takes what the reader may see, so call it after redaction.

import { type ApproximateTime, ONGOING } from '@/core/time/approximate-time';
import { type EventFields, type IncidentEvent, isOutline } from '../event';
import { namedAmong } from '../event-names';
import type { Evidence } from '../evidence';
import type { Figure, FigureFields } from '../figure';
import type { Incident, IncidentFields } from '../incident';
import type { Milestone } from '../vocabulary';
import { sameValue } from './changes';
import { type IncidentState, liveEvents, liveFigures } from './state';

/** The same thing at both states. */
interface Changed<T, F> {
  readonly before: T;
  readonly after: T;
  /** In the order of the fields' labels; at least one. */
  readonly fields: readonly F[];
}

export type EventDifference =
  | { readonly kind: 'added'; readonly event: IncidentEvent }
  | { readonly kind: 'removed'; readonly event: IncidentEvent }
  /** Its start or end changed, perhaps with other fields. */
  | ({ readonly kind: 'moved' } & ChangedEvent)
  | ({ readonly kind: 'changed' } & ChangedEvent);

interface ChangedEvent extends Changed<IncidentEvent, keyof EventFields> {
  /** Which it alone holds afterwards, of all events: it may go by that. */
  readonly milestoneAlone: Milestone | null;
}

export type FigureDifference =
  | { readonly kind: 'added'; readonly figure: Figure }
  | { readonly kind: 'removed'; readonly figure: Figure }
  | ({ readonly kind: 'revised' } & Changed<Figure, keyof FigureFields>);

export interface EvidenceDifference {
  readonly kind: 'added' | 'removed';
  readonly file: Evidence;
}

export interface Difference {
  /** Null where none of its own fields changed. */
  readonly incident: Changed<Incident, keyof IncidentFields> | null;
  /** What was corrected first, then what was added, then what was removed. */
  readonly events: readonly EventDifference[];
  readonly figures: readonly FigureDifference[];
  readonly evidence: readonly EvidenceDifference[];
}

export function difference(before: IncidentState, after: IncidentState): Difference {
  return {
    incident: changed(before.incident, after.incident, INCIDENT_FIELDS),
    events: eventDifferences(liveEvents(before), liveEvents(after)),
    figures: figureDifferences(liveFigures(before), liveFigures(after)),
    evidence: evidenceDifferences(before.evidence, after.evidence),
  };
}

function eventDifferences(before: readonly IncidentEvent[], after: readonly IncidentEvent[]) {
  const { added, removed, kept } = compared(before, after);
  const named = namedAmong(after);
  const differences = kept.flatMap(({ before, after }): EventDifference[] => {
    const change =
      isOutline(before) || isOutline(after) ? outlineChanged(before, after) : changed(before, after, EVENT_FIELDS);
    if (change === null) return [];
    const isMoved = change.fields.includes('start') || change.fields.includes('end');
    return [{ kind: isMoved ? 'moved' : 'changed', ...change, milestoneAlone: named(after).milestone }];
  });
  return [
    ...differences,
    ...added.map((event) => ({ kind: 'added', event }) as const),
    ...removed.map((event) => ({ kind: 'removed', event }) as const),
  ];
}

/** Of an event that is known in outline at either state, what an outline says: never its words. */
function outlineChanged(before: IncidentEvent, after: IncidentEvent): Changed<IncidentEvent, keyof EventFields> | null {
  const change = changed(wordless(before), wordless(after), OUTLINE_FIELDS);
  return change && { before, after, fields: change.fields };
}

const wordless = (event: IncidentEvent): IncidentEvent => ({
  ...event,
  start: event.start && unworded(event.start),
  end: event.end === null || event.end === ONGOING ? event.end : unworded(event.end),
  learnedAt: event.learnedAt && unworded(event.learnedAt),
});

const unworded = ({ earliest, latest, best, precision, qualifier }: ApproximateTime): ApproximateTime => ({
  ...{ earliest, latest, best, precision, qualifier },
  ...{ zone: '', statedAs: '' },
});

const OUTLINE_FIELDS = [
  'start',
  'end',
  'learnedAt',
  'category',
  'milestone',
  'confidence',
  'tags',
  'involved',
] as const satisfies readonly (keyof EventFields)[];

function figureDifferences(before: readonly Figure[], after: readonly Figure[]): readonly FigureDifference[] {
  const { added, removed, kept } = compared(before, after);
  const differences = kept.flatMap(({ before, after }): FigureDifference[] => {
    const change = changed(before, after, FIGURE_FIELDS);
    return change === null ? [] : [{ kind: 'revised', ...change }];
  });
  return [
    ...differences,
    ...added.map((figure) => ({ kind: 'added', figure }) as const),
    ...removed.map((figure) => ({ kind: 'removed', figure }) as const),
  ];
}

function evidenceDifferences(
  before: IncidentState['evidence'],
  after: IncidentState['evidence'],
): readonly EvidenceDifference[] {
  const added = [...after.values()].filter(({ sha256 }) => !before.has(sha256));
  const removed = [...before.values()].filter(({ sha256 }) => !after.has(sha256));
  return [
    ...added.map((file) => ({ kind: 'added', file }) as const),
    ...removed.map((file) => ({ kind: 'removed', file }) as const),
  ];
}

function compared<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const earlier = new Map(before.map((one) => [one.id, one]));
  const later = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !earlier.has(id)),
    removed: before.filter(({ id }) => !later.has(id)),
    kept: after.flatMap((one) => {
      const was = earlier.get(one.id);
      return was === undefined || was === one ? [] : [{ before: was, after: one }];
    }),
  };
}

function changed<T extends object, F extends keyof T>(before: T, after: T, known: readonly F[]): Changed<T, F> | null {
  const fields = known.filter((field) => !sameValue(before[field], after[field]));
  return fields.length === 0 ? null : { before, after, fields };
}

/** Every field once: a missing or unknown one does not compile. */
const fieldsOf = <F extends string>(all: Readonly<Record<F, true>>): readonly F[] => Object.keys(all) as F[];

const EVENT_FIELDS = fieldsOf<keyof EventFields>({
  start: true,
  end: true,
  title: true,
  description: true,
  executiveText: true,
  learnedAt: true,
  category: true,
  milestone: true,
  confidence: true,
  techniques: true,
  tags: true,
  involved: true,
  sources: true,
  evidence: true,
  audiences: true,
  privilege: true,
});

const FIGURE_FIELDS = fieldsOf<keyof FigureFields>({
  low: true,
  high: true,
  unit: true,
  approximate: true,
  label: true,
  statedAs: true,
  source: true,
  audiences: true,
});

const INCIDENT_FIELDS = fieldsOf<keyof IncidentFields>({
  status: true,
  severity: true,
  title: true,
  summary: true,
  summaryAudiences: true,
  zone: true,
  legalHold: true,
  obligations: true,
});
