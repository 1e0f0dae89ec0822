// Differences in plain sentences: "First access moved from December 2022 to on or around 25 November 2022". An event goes
// by its milestone where it alone holds it, else by its title. Times are in the zone that is given.

import { assertNever } from '@/core/assert-never';
import { describeSpan, describeTime } from '@/core/time/describe';
import type { EventFields, IncidentEvent } from '../event';
import type { Figure, FigureFields } from '../figure';
import type { Incident, IncidentFields } from '../incident';
import type { Difference, EventDifference, EvidenceDifference, FigureDifference } from '../record/difference';
import { CATEGORY_LABELS, CONFIDENCE_LABELS, MILESTONE_LABELS, STATUS_LABELS } from '../vocabulary';
import { describeCount } from './figure-sentence';
import { listed, quoted } from './phrase';
import { EVENT_FIELD_LABELS } from './sentence';

export interface DifferenceSentence {
  /** Unique among the sentences of one difference. */
  readonly key: string;
  readonly words: string;
  /** The event that it is about, to look at; null where it is about none. */
  readonly eventId: string | null;
}

/** What changed of the incident itself first, then events, figures and files. */
export function differenceSentences(difference: Difference, zone: string): readonly DifferenceSentence[] {
  const { incident, events, figures, evidence } = difference;
  return [
    ...(incident === null
      ? []
      : [
          { key: 'incident', words: incidentSentence(incident.before, incident.after, incident.fields), eventId: null },
        ]),
    ...events.map((one) => {
      const { id } = laterOf(one);
      return { key: `event:${id}`, words: eventSentence(one, zone), eventId: id };
    }),
    ...figures.map((one) => ({ key: `figure:${figureOf(one).id}`, words: figureSentence(one), eventId: null })),
    ...evidence.map((one) => ({ key: `evidence:${one.file.sha256}`, words: evidenceSentence(one), eventId: null })),
  ];
}

const laterOf = (one: EventDifference): IncidentEvent => ('event' in one ? one.event : one.after);

const figureOf = (one: FigureDifference): Figure => ('figure' in one ? one.figure : one.after);

const nameOf = ({ after, milestoneAlone }: Extract<EventDifference, { milestoneAlone: unknown }>): string =>
  milestoneAlone === null ? quoted(after.title) : MILESTONE_LABELS[milestoneAlone];

function eventSentence(one: EventDifference, zone: string): string {
  switch (one.kind) {
    case 'added':
      return one.event.start === null
        ? `${quoted(one.event.title)} was added, without a date`
        : `${quoted(one.event.title)} was added: ${spanWords(one.event, zone)}`;
    case 'removed':
      return `${quoted(one.event.title)} was removed`;
    case 'moved': {
      const others = one.fields.filter((field) => field !== 'start' && field !== 'end');
      const also = others.length === 0 ? '' : `; also changed: ${eventClauses(one.before, one.after, others, zone)}`;
      return movedWords(one.before, one.after, nameOf(one), zone) + also;
    }
    case 'changed':
      return one.fields.length === 1 && one.fields[0] === 'title'
        ? `${quoted(one.before.title)} was renamed to ${quoted(one.after.title)}`
        : `${nameOf(one)} changed: ${eventClauses(one.before, one.after, one.fields, zone)}`;
    default:
      return assertNever(one);
  }
}

function movedWords(before: IncidentEvent, after: IncidentEvent, name: string, zone: string): string {
  const [was, is] = [spanWords(before, zone), spanWords(after, zone)];
  if (before.start === null && before.end === null) return `${name} was dated: ${is}`;
  if (after.start === null && after.end === null) return `${name} lost its date, which was ${was}`;
  // "From December 2022, ongoing to on or around 25 November 2022" would be understood by nobody.
  if (before.end !== null || after.end !== null) return `${name} moved: it was ${was}, and is ${is}`;
  return `${name} moved from ${was} to ${is}`;
}

const spanWords = ({ start, end }: IncidentEvent, zone: string): string =>
  describeSpan(start, end, { style: 'long', zone });

const eventClauses = (
  before: IncidentEvent,
  after: IncidentEvent,
  fields: readonly (keyof EventFields)[],
  zone: string,
): string => listed(fields.map((field) => eventClause(before, after, field, zone)));

function eventClause(before: IncidentEvent, after: IncidentEvent, field: keyof EventFields, zone: string): string {
  const label = EVENT_FIELD_LABELS[field];
  switch (field) {
    case 'title':
      return `${label} from ${quoted(before.title)}`;
    case 'category':
      return fromTo(label, CATEGORY_LABELS[before.category], CATEGORY_LABELS[after.category]);
    case 'confidence':
      return fromTo(label, CONFIDENCE_LABELS[before.confidence], CONFIDENCE_LABELS[after.confidence]);
    case 'milestone':
      return fromTo(label, milestoneWords(before), milestoneWords(after));
    case 'learnedAt': {
      const words = ({ learnedAt }: IncidentEvent) =>
        learnedAt === null ? 'nothing' : describeTime(learnedAt, { style: 'long', zone });
      return `${label} from ${words(before)} to ${words(after)}`;
    }
    default:
      return label;
  }
}

const milestoneWords = ({ milestone }: IncidentEvent): string =>
  milestone === null ? 'none' : MILESTONE_LABELS[milestone];

const fromTo = (label: string, before: string, after: string): string =>
  `${label} from ${before.toLowerCase()} to ${after.toLowerCase()}`;

function figureSentence(one: FigureDifference): string {
  switch (one.kind) {
    case 'added':
      return `${one.figure.label} was added: ${describeCount(one.figure)}`;
    case 'removed':
      return `${one.figure.label} was removed; it read ${describeCount(one.figure)}`;
    case 'revised':
      return revisedWords(one.before, one.after, one.fields);
    default:
      return assertNever(one);
  }
}

const COUNTED: ReadonlySet<keyof FigureFields> = new Set(['low', 'high', 'unit', 'approximate']);

function revisedWords(before: Figure, after: Figure, fields: readonly (keyof FigureFields)[]): string {
  const name = before.label === after.label ? after.label : `${after.label} (before: ${before.label})`;
  if (fields.some((field) => COUNTED.has(field)))
    return `${name} was revised from ${describeCount(before)} to ${describeCount(after)}`;
  return `${name} changed: ${listed(fields.map((field) => FIGURE_FIELD_LABELS[field]))}`;
}

const evidenceSentence = ({ kind, file }: EvidenceDifference): string =>
  `The file ${quoted(file.name)} was ${kind === 'added' ? 'added' : 'removed'}`;

function incidentSentence(before: Incident, after: Incident, fields: readonly (keyof IncidentFields)[]): string {
  return `The incident changed: ${listed(fields.map((field) => incidentClause(before, after, field)))}`;
}

function incidentClause(before: Incident, after: Incident, field: keyof IncidentFields): string {
  const label = INCIDENT_FIELD_LABELS[field];
  switch (field) {
    case 'status':
      return fromTo(label, STATUS_LABELS[before.status], STATUS_LABELS[after.status]);
    case 'severity':
      return `${label} from ${before.severity ?? 'none'} to ${after.severity ?? 'none'}`;
    case 'title':
      return `${label} from ${quoted(before.title)}`;
    case 'zone':
      return `${label} from ${before.zone} to ${after.zone}`;
    case 'legalHold':
      return after.legalHold === null ? `${label} lifted` : `${label} placed`;
    default:
      return label;
  }
}

const INCIDENT_FIELD_LABELS: Readonly<Record<keyof IncidentFields, string>> = {
  title: 'title',
  summary: 'summary',
  summaryAudiences: 'audiences of the summary',
  severity: 'severity',
  status: 'status',
  zone: 'time zone',
  legalHold: 'legal hold',
  obligations: 'disclosure rules',
};

const FIGURE_FIELD_LABELS: Readonly<Record<keyof FigureFields, string>> = {
  label: 'name',
  low: 'number',
  high: 'upper bound',
  unit: 'unit',
  approximate: 'approximation',
  statedAs: 'words as given',
  source: 'source',
  audiences: 'audiences',
};
