// An event as it travels in and out of the API.

import { z } from 'zod';
import type { IncidentEvent, Privilege, Source } from '@/core/incident/event';
import { AUDIENCES, CATEGORIES, CONFIDENCES, DESIGNATIONS, MILESTONES } from '@/core/incident/vocabulary';
import { ONGOING } from '@/core/time/approximate-time';
import { toRfc3339 } from '@/core/time/instant';
import { LIMITS, setOf, text, webAddress, words } from './text';
import { timeInputSchema, timeOutSchema, toTimeOut } from './time';

const id = z.uuid().toLowerCase();
const technique = z.string().regex(/^T\d{4}(\.\d{3})?$/, 'Not an ATT&CK technique id. Write T1190 or T1078.004.');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Not a SHA-256: 64 hexadecimal digits in lower case.');
const zoneInput = text(100).describe(
  'IANA zone in which words without one of their own are read, in `when`, `until`, `learnedAt` and `statedWhen` alike. By default that of the time that they replace, else that of the event’s own time, else the incident’s. A change that gives a zone gives a time to read in it as well',
);

export const privilegeInputSchema = z.strictObject({
  designation: z.enum(DESIGNATIONS),
  basis: words(LIMITS.reason),
  assertedBy: words(LIMITS.short),
  recipients: setOf(words(LIMITS.short), LIMITS.perList).optional(),
});

export const sourceInputSchema = z.strictObject({
  id: id.optional().describe('Of a source that the event already has; absent for a new one'),
  title: words(LIMITS.short),
  publisher: text(LIMITS.short).optional(),
  url: webAddress.nullish(),
  locator: text(LIMITS.short).optional().describe('Page, section or line within the source'),
  quote: text(LIMITS.quote).optional(),
  statedWhen: timeInputSchema.nullish().describe('The time that this source itself gives for the event'),
  reliedOn: z.boolean().optional(),
  reliedOnReason: text(LIMITS.reason).optional().describe('Why this source is relied on where others say otherwise'),
  privilege: privilegeInputSchema.nullish().describe('Absent or null for none: only counsel takes one away'),
});
export type SourceInput = z.infer<typeof sourceInputSchema>;

/** What POST takes. */
export const eventInputSchema = z.strictObject({
  id: id.optional().describe('Chosen by the client, so that a repeated request cannot create twice'),
  title: words(LIMITS.title, 'Say in a few words what happened.'),
  when: timeInputSchema.nullish(),
  until: timeInputSchema.nullish().describe('A time, or "ongoing"'),
  zone: zoneInput.optional(),
  description: text(LIMITS.description).optional().describe('Markdown'),
  executiveText: text(LIMITS.executiveText)
    .optional()
    .describe('What it means, in plain language: what executives and outsiders read'),
  learnedAt: timeInputSchema
    .nullish()
    .describe('When the organisation learned of it; unless told, when it was entered'),
  category: z.enum(CATEGORIES).optional().describe('`context` unless told'),
  milestone: z.enum(MILESTONES).nullish().describe('What measures and deadlines count from'),
  confidence: z.enum(CONFIDENCES).optional().describe('`probable` unless told'),
  techniques: setOf(technique, LIMITS.perList).optional(),
  tags: setOf(words(100), LIMITS.perList).optional(),
  involved: setOf(words(LIMITS.short), LIMITS.perList).optional().describe('People and systems'),
  sources: z.array(sourceInputSchema).max(LIMITS.sources, `Too many: at most ${LIMITS.sources}.`).optional(),
  audiences: setOf(z.enum(AUDIENCES), AUDIENCES.length)
    .optional()
    .describe('Who reads it; a new one is for responders and counsel unless told'),
  privilege: privilegeInputSchema.nullish(),
  evidence: setOf(sha256, LIMITS.perList).optional().describe('Files of the incident, by their SHA-256'),
  reason: text(LIMITS.reason).nullish().describe('Why; a milestone’s time is not moved without'),
});
export type EventInput = z.infer<typeof eventInputSchema>;

/** What PATCH takes: the fields to change, the rest stays. */
export const eventPatchSchema = eventInputSchema.omit({ id: true }).partial();
export type EventPatch = z.infer<typeof eventPatchSchema>;

export const eventRestoreSchema = z.strictObject({
  version: z.int().positive(),
  reason: text(LIMITS.reason).nullish(),
});

export const privilegeOutSchema = z.object({
  designation: z.enum(DESIGNATIONS),
  basis: z.string(),
  assertedBy: z.string(),
  recipients: z.array(z.string()),
});

export const sourceOutSchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
  locator: z.string(),
  quote: z.string(),
  statedWhen: timeOutSchema.nullable(),
  reliedOn: z.boolean(),
  reliedOnReason: z.string(),
  privilege: privilegeOutSchema.nullable(),
});

export const eventOutSchema = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  when: timeOutSchema.nullable(),
  until: z.union([timeOutSchema, z.literal(ONGOING)]).nullable(),
  description: z.string(),
  executiveText: z.string(),
  learnedAt: timeOutSchema.nullable(),
  category: z.enum(CATEGORIES),
  milestone: z.enum(MILESTONES).nullable(),
  confidence: z.enum(CONFIDENCES),
  techniques: z.array(z.string()),
  tags: z.array(z.string()),
  involved: z.array(z.string()),
  sources: z.array(sourceOutSchema),
  evidence: z.array(z.string()),
  audiences: z.array(z.enum(AUDIENCES)),
  privilege: privilegeOutSchema.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type EventOut = z.infer<typeof eventOutSchema>;

export const eventListSchema = z.object({
  revision: z.int(),
  events: z.array(eventOutSchema),
  nextCursor: z.string().nullable(),
});

export function toEventOut(event: IncidentEvent): EventOut {
  const { id, version, title, start, end, learnedAt, createdAt, updatedAt, privilege } = event;
  return {
    id,
    version,
    title,
    when: start && toTimeOut(start),
    until: end === null || end === ONGOING ? end : toTimeOut(end),
    description: event.description,
    executiveText: event.executiveText,
    learnedAt: learnedAt && toTimeOut(learnedAt),
    category: event.category,
    milestone: event.milestone,
    confidence: event.confidence,
    techniques: [...event.techniques],
    tags: [...event.tags],
    involved: [...event.involved],
    sources: event.sources.map(toSourceOut),
    evidence: [...event.evidence],
    audiences: [...event.audiences],
    privilege: privilege && toPrivilegeOut(privilege),
    createdAt: toRfc3339(createdAt),
    updatedAt: toRfc3339(updatedAt),
  };
}

const toPrivilegeOut = ({ designation, basis, assertedBy, recipients }: Privilege) => ({
  designation,
  basis,
  assertedBy,
  recipients: [...recipients],
});

function toSourceOut({ id, title, publisher, url, locator, quote, stated, privilege, ...reliance }: Source) {
  const { reliedOn, reliedOnReason } = reliance;
  return {
    id,
    title,
    publisher,
    url: url === '' ? null : url,
    locator,
    quote,
    statedWhen: stated && toTimeOut(stated),
    reliedOn,
    reliedOnReason,
    privilege: privilege && toPrivilegeOut(privilege),
  };
}
