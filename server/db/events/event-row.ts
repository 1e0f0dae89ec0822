// An event and its sources as rows of their tables, in JSON, there and back.

import 'server-only';
import type { EventFields, IncidentEvent, Source } from '@/core/incident/event';
import type { EventRecord } from '@/core/incident/record/record';
import { AUDIENCES, CATEGORIES, CONFIDENCES, MILESTONES } from '@/core/incident/vocabulary';
import { type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { approximateTimeSchema } from '@/core/time/json';
import { type Event, Prisma, type Source as StoredSource } from '@/prisma/generated/client';
import { oneOf, privilegeIn, someOf } from '../stored-words';
import { columnsOf, instantOf, timeOf } from './time-columns';

/** A row as Postgres writes it in JSON: its 64-bit integers are moments, which a number holds exactly. */
type InJson<Row> = {
  readonly [K in keyof Row]: Row[K] extends bigint ? number : Row[K] extends bigint | null ? number | null : Row[K];
};

export type EventRow = InJson<Omit<Event, 'incidentId'>>;
export type SourceRow = InJson<StoredSource>;

export const EVENT_FIELDS = Object.values(Prisma.EventScalarFieldEnum).filter((field) => field !== 'incidentId');
export const SOURCE_FIELDS = Object.values(Prisma.SourceScalarFieldEnum);

export function eventRecordOf(row: EventRow, sources: readonly SourceRow[]): EventRecord {
  const event: IncidentEvent = {
    id: row.id,
    version: row.version,
    title: row.title,
    description: row.description,
    executiveText: row.executiveText,
    ...timesOf(row),
    category: oneOf(CATEGORIES, row.category),
    milestone: row.milestone === null ? null : oneOf(MILESTONES, row.milestone),
    confidence: oneOf(CONFIDENCES, row.confidence),
    techniques: row.techniques,
    tags: row.tags,
    involved: row.involved,
    sources: sources.map(sourceOf),
    evidence: row.evidence,
    audiences: someOf(AUDIENCES, row.audiences),
    privilege: privilegeIn(row.privilege),
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
  };
  return { event, deletedAt: row.deletedAt === null ? null : instantOf(row.deletedAt) };
}

function timesOf(row: EventRow): Pick<EventFields, 'start' | 'end' | 'learnedAt'> {
  return {
    start: timeOf({
      earliest: row.startEarliest,
      latest: row.startLatest,
      best: row.startBest,
      precision: row.startPrecision,
      qualifier: row.startQualifier,
      zone: row.startZone,
      statedAs: row.startStatedAs,
      relativeTo: row.startRelativeTo,
    }),
    end: endOf(row),
    learnedAt: timeOf({
      earliest: row.learnedEarliest,
      latest: row.learnedLatest,
      best: row.learnedBest,
      precision: row.learnedPrecision,
      qualifier: row.learnedQualifier,
      zone: row.learnedZone,
      statedAs: row.learnedStatedAs,
      relativeTo: row.learnedRelativeTo,
    }),
  };
}

function endOf(row: EventRow): EventEnd {
  if (row.endKind === ONGOING) return ONGOING;
  return timeOf({
    earliest: row.endEarliest,
    latest: row.endLatest,
    best: row.endBest,
    precision: row.endPrecision,
    qualifier: row.endQualifier,
    zone: row.endZone,
    statedAs: row.endStatedAs,
    relativeTo: row.endRelativeTo,
  });
}

const sourceOf = (row: SourceRow): Source => ({
  id: row.id,
  title: row.title,
  publisher: row.publisher,
  url: row.url,
  locator: row.locator,
  quote: row.quote,
  stated: row.stated === null ? null : approximateTimeSchema.parse(row.stated),
  reliedOn: row.reliedOn,
  reliedOnReason: row.reliedOnReason,
  privilege: privilegeIn(row.privilege),
});

export function eventRowOf({ event, deletedAt }: EventRecord) {
  return {
    id: event.id,
    version: event.version,
    title: event.title,
    description: event.description,
    executiveText: event.executiveText,
    ...startColumnsOf(event),
    ...endColumnsOf(event),
    ...learnedColumnsOf(event),
    category: event.category,
    milestone: event.milestone,
    confidence: event.confidence,
    techniques: event.techniques,
    tags: event.tags,
    involved: event.involved,
    evidence: event.evidence,
    audiences: event.audiences,
    privilege: event.privilege,
    createdAt: event.createdAt,
    updatedAt: event.updatedAt,
    deletedAt,
  };
}

function startColumnsOf({ start }: EventFields) {
  const columns = columnsOf(start);
  return {
    startEarliest: columns.earliest,
    startLatest: columns.latest,
    startBest: columns.best,
    startPrecision: columns.precision,
    startQualifier: columns.qualifier,
    startZone: columns.zone,
    startStatedAs: columns.statedAs,
    startRelativeTo: columns.relativeTo,
  };
}

function endColumnsOf({ end }: EventFields) {
  const columns = columnsOf(end === ONGOING ? null : end);
  return {
    endKind: end === ONGOING ? ONGOING : end === null ? 'none' : 'time',
    endEarliest: columns.earliest,
    endLatest: columns.latest,
    endBest: columns.best,
    endPrecision: columns.precision,
    endQualifier: columns.qualifier,
    endZone: columns.zone,
    endStatedAs: columns.statedAs,
    endRelativeTo: columns.relativeTo,
  };
}

function learnedColumnsOf({ learnedAt }: EventFields) {
  const columns = columnsOf(learnedAt);
  return {
    learnedEarliest: columns.earliest,
    learnedLatest: columns.latest,
    learnedBest: columns.best,
    learnedPrecision: columns.precision,
    learnedQualifier: columns.qualifier,
    learnedZone: columns.zone,
    learnedStatedAs: columns.statedAs,
    learnedRelativeTo: columns.relativeTo,
  };
}

export const sourceRowOf = (source: Source, position: number) => ({
  id: source.id,
  position,
  title: source.title,
  publisher: source.publisher,
  url: source.url,
  locator: source.locator,
  quote: source.quote,
  stated: source.stated,
  reliedOn: source.reliedOn,
  reliedOnReason: source.reliedOnReason,
  privilege: source.privilege,
});
