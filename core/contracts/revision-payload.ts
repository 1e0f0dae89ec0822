// The payloads of revisions as they are stored and exported: domain values with instants in microseconds, every member
// checked and unknown ones refused, so that replaying what was read back can rely on its types.

import { z } from 'zod';
import type { EventFields } from '@/core/incident/event';
import type { FigureFields } from '@/core/incident/figure';
import type { IncidentFields } from '@/core/incident/incident';
import type { Changes } from '@/core/incident/record/changes';
import type { BulkFields, BulkRow, ChangedRow, RevisionPayload } from '@/core/incident/record/revision';
import {
  AUDIENCES,
  CATEGORIES,
  CONFIDENCES,
  DESIGNATIONS,
  EMERGENCY_ROLES,
  MILESTONES,
  ROLES,
  SEVERITIES,
  STATUSES,
} from '@/core/incident/vocabulary';
import { approximateTimeSchema, eventEndSchema, instantSchema } from '@/core/time/json';
import { obligationsSchema } from './recorded-obligations';

const id = z.string();
const version = z.int().positive();
const texts = z.array(z.string());
const audiences = z.array(z.enum(AUDIENCES));
const time = approximateTimeSchema.nullable();
const citation = { title: z.string(), publisher: z.string(), url: z.string(), locator: z.string(), quote: z.string() };

const privilege = z.strictObject({
  designation: z.enum(DESIGNATIONS),
  basis: z.string(),
  assertedBy: z.string(),
  asserterId: z.string().nullable(),
  recipients: texts,
});

const source = z.strictObject({
  id,
  ...citation,
  stated: time,
  reliedOn: z.boolean(),
  // Both absent in what was written before sources had one.
  reliedOnReason: z.string().default(''),
  privilege: privilege.nullable().default(null),
});

const event = {
  title: z.string(),
  description: z.string(),
  executiveText: z.string(),
  start: time,
  end: eventEndSchema,
  learnedAt: time,
  category: z.enum(CATEGORIES),
  milestone: z.enum(MILESTONES).nullable(),
  confidence: z.enum(CONFIDENCES),
  techniques: texts,
  tags: texts,
  involved: texts,
  sources: z.array(source),
  evidence: texts,
  audiences,
  privilege: privilege.nullable(),
};

const figure = {
  label: z.string(),
  low: z.number(),
  high: z.number().nullable(),
  unit: z.string(),
  approximate: z.boolean(),
  statedAs: z.string(),
  source: z.strictObject(citation).nullable(),
  audiences,
};

const incident = {
  title: z.string(),
  summary: z.string(),
  summaryAudiences: audiences,
  severity: z.literal(SEVERITIES).nullable(),
  status: z.enum(STATUSES),
  zone: z.string(),
  // Absent in what was written before there were holds.
  legalHold: z.strictObject({ ground: z.string(), placedBy: z.string() }).nullable().default(null),
  // Absent in what was written before there were clocks.
  obligations: obligationsSchema.nullable().default(null),
};

const change = <T extends z.ZodType>(value: T) => z.strictObject({ from: value, to: value }).optional();

const eventChanges: z.ZodType<Changes<EventFields>> = z.strictObject({
  title: change(event.title),
  description: change(event.description),
  executiveText: change(event.executiveText),
  start: change(event.start),
  end: change(event.end),
  learnedAt: change(event.learnedAt),
  category: change(event.category),
  milestone: change(event.milestone),
  confidence: change(event.confidence),
  techniques: change(event.techniques),
  tags: change(event.tags),
  involved: change(event.involved),
  sources: change(event.sources),
  evidence: change(event.evidence),
  audiences: change(event.audiences),
  privilege: change(event.privilege),
});

const figureChanges: z.ZodType<Changes<FigureFields>> = z.strictObject({
  label: change(figure.label),
  low: change(figure.low),
  high: change(figure.high),
  unit: change(figure.unit),
  approximate: change(figure.approximate),
  statedAs: change(figure.statedAs),
  source: change(figure.source),
  audiences: change(figure.audiences),
});

const incidentChanges: z.ZodType<Changes<IncidentFields>> = z.strictObject({
  title: change(incident.title),
  summary: change(incident.summary),
  summaryAudiences: change(incident.summaryAudiences),
  severity: change(incident.severity),
  status: change(incident.status),
  zone: change(incident.zone),
  legalHold: change(incident.legalHold),
  obligations: change(incident.obligations),
});

const evidenceFile = z.strictObject({
  sha256: z.string(),
  name: z.string(),
  sizeBytes: z.int().nonnegative(),
  mediaType: z.string(),
});
const count = z.int().nonnegative();
const erased = { seqs: z.array(z.int().positive()), ground: z.string() };
const eventFields = z.strictObject(event);
const figureFields = z.strictObject(figure);

/** What can be changed, as it stood at some time: of what is kept elsewhere than in the record. */
export const fieldSchemas: {
  readonly event: z.ZodType<EventFields>;
  readonly figure: z.ZodType<FigureFields>;
  readonly incident: z.ZodType<IncidentFields>;
} = { event: z.object(event), figure: z.object(figure), incident: z.object(incident) };

export const revisionPayloadSchema: z.ZodType<RevisionPayload> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('incident.created'), ref: z.string(), fields: z.strictObject(incident) }),
  z.strictObject({ type: z.literal('incident.changed'), version, changes: incidentChanges }),
  z.strictObject({ type: z.literal('event.created'), eventId: id, fields: eventFields }),
  z.strictObject({ type: z.literal('event.changed'), eventId: id, version, changes: eventChanges }),
  z.strictObject({ type: z.literal('event.deleted'), eventId: id, version, title: z.string() }),
  z.strictObject({
    type: z.literal('event.restored'),
    eventId: id,
    version,
    fromVersion: version,
    fields: eventFields,
  }),
  z.strictObject({ type: z.literal('figure.created'), figureId: id, fields: figureFields }),
  z.strictObject({ type: z.literal('figure.changed'), figureId: id, version, changes: figureChanges }),
  z.strictObject({ type: z.literal('figure.deleted'), figureId: id, version, label: z.string() }),
  z.strictObject({ type: z.literal('figure.restored'), figureId: id, version, fields: figureFields }),
  z.strictObject({ type: z.literal('evidence.added'), file: evidenceFile }),
  z.strictObject({
    type: z.literal('erasure.event'),
    eventId: id,
    ...erased,
    remains: z.strictObject({ version, createdAt: instantSchema, fields: eventFields }).nullable(),
  }),
  z.strictObject({ type: z.literal('erasure.figure'), figureId: id, ...erased }),
  z.strictObject({ type: z.literal('erasure.evidence'), sha256: z.string(), ...erased }),
  z.strictObject({
    type: z.literal('member.added'),
    userId: id,
    name: z.string(),
    role: z.enum(ROLES),
    formerRole: z.enum(ROLES).nullable(),
  }),
  z.strictObject({ type: z.literal('member.removed'), userId: id, name: z.string(), role: z.enum(ROLES) }),
  z.strictObject({
    type: z.literal('member.entered'),
    userId: id,
    name: z.string(),
    role: z.enum(EMERGENCY_ROLES),
  }),
  z.strictObject({
    type: z.literal('bulk.imported'),
    importId: id,
    file: z.strictObject({ name: z.string(), sha256: z.string(), sizeBytes: z.int().nonnegative() }),
    format: z.string(),
    zone: z.string(),
    count,
    refusedCount: count,
    rowsHash: z.string(),
  }),
  z.strictObject({
    type: z.literal('bulk.undone'),
    importId: id,
    undoes: z.int().positive(),
    includesChanged: z.boolean(),
    count,
    keptCount: count,
  }),
  z.strictObject({
    type: z.literal('bulk.changed'),
    bulkId: id,
    change: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('category'), category: event.category }),
      z.strictObject({ kind: z.literal('audiences'), add: audiences, remove: audiences }),
      z.strictObject({ kind: z.literal('tags') }),
      z.strictObject({ kind: z.literal('shift'), micros: z.int() }),
      z.strictObject({ kind: z.literal('delete') }),
      z.strictObject({ kind: z.literal('undo'), undoes: z.int().positive(), keptCount: count }),
    ]),
    count,
    rowsHash: z.string(),
  }),
]);

const bulkChanges: z.ZodType<Changes<BulkFields>> = z.strictObject({
  start: change(event.start),
  end: change(event.end),
  category: change(event.category),
  tags: change(event.tags),
  audiences: change(event.audiences),
});

const changedRow: z.ZodType<ChangedRow> = z.strictObject({
  eventId: id,
  version,
  isDeleted: z.boolean(),
  changes: bulkChanges,
});

/** What a row of a bulk revision says: an import's, or a bulk change's. */
export const rowPayloadSchema: z.ZodType<BulkRow> = z.union([
  z.strictObject({ eventId: id, fields: eventFields }),
  changedRow,
]);
