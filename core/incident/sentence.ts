// Revisions in plain sentences, derived on reading: "J. Marsh moved “First access” from December 2022 to on or around
// 25 November 2022". The reason is kept apart; whoever shows the sentence may append it.

import { assertNever } from '@/core/assert-never';
import { describeSpan } from '@/core/time/describe';
import type { Changes } from './changes';
import type { EventFields } from './event';
import type { FigureFields } from './figure';
import type { IncidentFields } from './incident';
import type { Revision, RevisionPayload } from './revision';
import { ROLE_LABELS, STATUS_LABELS } from './vocabulary';

/** Names by id, as they stand now; the payloads of changes carry ids alone. */
export interface Names {
  event(eventId: string): string | undefined;
  figure(figureId: string): string | undefined;
}

export const describeRevision = ({ actor, payload }: Pick<Revision, 'actor' | 'payload'>, names: Names): string =>
  `${actor.name} ${describePayload(payload, names)}`;

function describePayload(payload: RevisionPayload, names: Names): string {
  switch (payload.type) {
    case 'incident.created':
      return 'opened the incident';
    case 'incident.changed':
      return describeIncidentChange(payload.changes);
    case 'event.created':
      return `added ${quoted(payload.fields.title)}`;
    case 'event.changed':
      return describeEventChange(named(names.event(payload.eventId), 'an event'), payload.changes);
    case 'event.deleted':
      return `deleted ${quoted(payload.title)}`;
    case 'event.restored':
      return `restored ${quoted(payload.fields.title)} to its version ${payload.fromVersion}`;
    case 'figure.created':
      return `added the figure ${quoted(payload.fields.label)}: ${describeCount(payload.fields)}`;
    case 'figure.changed':
      return describeFigureChange(named(names.figure(payload.figureId), 'a figure'), payload.changes);
    case 'figure.deleted':
      return `deleted the figure ${quoted(payload.label)}`;
    case 'figure.restored':
      return `restored the figure ${quoted(payload.fields.label)}`;
    case 'evidence.added':
      return `added the file ${quoted(payload.file.name)}`;
    case 'erasure.event':
      return payload.remains === null
        ? `erased an event: ${payload.ground}`
        : `erased the earlier wording of ${quoted(payload.remains.fields.title)}: ${payload.ground}`;
    case 'erasure.figure':
      return `erased a figure: ${payload.ground}`;
    case 'erasure.evidence':
      return `erased a file: ${payload.ground}`;
    case 'member.added':
      return `added ${payload.name} as ${ROLE_LABELS[payload.role].toLowerCase()}`;
    default:
      return assertNever(payload);
  }
}

export const EVENT_FIELD_LABELS: Readonly<Record<keyof EventFields, string>> = {
  title: 'title',
  description: 'description',
  executiveText: 'executive text',
  start: 'time',
  end: 'end',
  learnedAt: 'learned-at',
  category: 'category',
  milestone: 'milestone',
  confidence: 'confidence',
  techniques: 'techniques',
  tags: 'tags',
  involved: 'people and systems involved',
  sources: 'sources',
  evidence: 'evidence',
  audiences: 'audiences',
  privilege: 'privilege',
};

function describeEventChange(title: string, changes: Changes<EventFields>): string {
  const { start, title: titles, ...others } = changes;
  const rest = labelled(others, EVENT_FIELD_LABELS);
  if (titles) return `renamed ${quoted(titles.from)} to ${quoted(titles.to)}${rest && ` and changed its ${rest}`}`;
  if (!start) return `changed the ${rest} of ${title}`;
  const from = describeSpan(start.from, null, { style: 'long' });
  const to = describeSpan(start.to, null, { style: 'long' });
  return `moved ${title} from ${from} to ${to}${rest && ` and changed its ${rest}`}`;
}

function describeFigureChange(label: string, changes: Changes<FigureFields>): string {
  const { low } = changes;
  const counted = low && low.from !== low.to ? `: ${count(low.from)} to ${count(low.to)}` : '';
  return `revised the figure ${label}${counted}`;
}

const INCIDENT_FIELD_LABELS: Readonly<Record<keyof IncidentFields, string>> = {
  title: 'title',
  summary: 'summary',
  summaryAudiences: 'audiences of the summary',
  severity: 'severity',
  status: 'status',
  zone: 'time zone',
  legalHold: 'legal hold',
};

function describeIncidentChange(changes: Changes<IncidentFields>): string {
  const { status, ...others } = changes;
  const rest = labelled(others, INCIDENT_FIELD_LABELS);
  if (!status) return `changed the incident’s ${rest}`;
  const moved = `set the status from ${STATUS_LABELS[status.from].toLowerCase()} to ${STATUS_LABELS[status.to].toLowerCase()}`;
  return rest === '' ? moved : `${moved} and changed the incident’s ${rest}`;
}

function labelled<K extends string>(changes: Partial<Record<K, unknown>>, labels: Readonly<Record<K, string>>): string {
  const names = (Object.keys(changes) as K[]).map((field) => labels[field]);
  return new Intl.ListFormat('en-GB').format(names);
}

const quoted = (title: string) => `“${title}”`;

const named = (title: string | undefined, otherwise: string) => (title === undefined ? otherwise : quoted(title));

const count = (value: number) => value.toLocaleString('en-GB');

const describeCount = ({ low, high, unit, approximate }: FigureFields) =>
  `${approximate ? 'about ' : ''}${high === null || high === low ? count(low) : `${count(low)} to ${count(high)}`} ${unit}`;
