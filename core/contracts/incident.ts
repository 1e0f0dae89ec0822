// An incident as it travels in and out of the API.

import { z } from 'zod';
import type { Incident } from '@/core/incident/incident';
import { AUDIENCES, type Severity, STATUSES } from '@/core/incident/vocabulary';
import { obligationsSchema } from './recorded-obligations';
import { LIMITS, setOf, text, words } from './text';
import { zoneSchema } from './zone';

const severity = z
  .int('Severity is 1, 2, 3 or 4, or null.')
  .min(1, 'Severity is 1, 2, 3 or 4, or null.')
  .max(4, 'Severity is 1, 2, 3 or 4, or null.')
  .nullable()
  .describe('1 is the worst; null while nobody has said');

/** What POST takes. */
export const incidentInputSchema = z.strictObject({
  title: words(LIMITS.title, 'Name the incident in a few words.'),
  summary: text(LIMITS.summary).optional(),
  severity: severity.optional(),
  zone: zoneSchema.optional().describe('IANA zone; by default UTC'),
});
export type IncidentInput = z.infer<typeof incidentInputSchema>;

/** What PATCH takes. */
export const incidentPatchSchema = z.strictObject({
  title: words(LIMITS.title, 'Name the incident in a few words.').optional(),
  summary: text(LIMITS.summary).optional(),
  summaryAudiences: setOf(z.enum(AUDIENCES), AUDIENCES.length).optional(),
  severity: severity.optional(),
  status: z.enum(STATUSES).optional(),
  zone: zoneSchema.optional(),
  legalHold: z
    .strictObject({ ground: words(LIMITS.reason) })
    .nullish()
    .describe('Forbids erasure while it stands'),
  reason: text(LIMITS.reason).nullish(),
});
export type IncidentPatch = z.infer<typeof incidentPatchSchema>;

export const incidentOutSchema = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  summary: z.string(),
  summaryAudiences: z.array(z.enum(AUDIENCES)),
  severity: severity,
  status: z.enum(STATUSES),
  zone: z.string(),
  legalHold: z.object({ ground: z.string(), placedBy: z.string() }).nullable(),
  obligations: obligationsSchema
    .nullable()
    .describe('Which disclosure rules apply, see /obligations; null while undecided'),
  revision: z.int(),
  version: z.int(),
});
export type IncidentOut = z.infer<typeof incidentOutSchema>;

export const incidentListSchema = z.object({ incidents: z.array(incidentOutSchema) });

export function toIncidentOut(incident: Incident): IncidentOut {
  const { id, ref, title, summary, summaryAudiences, severity, status, zone, legalHold, obligations } = incident;
  const { revision, version } = incident;
  return {
    id,
    ref,
    title,
    summary,
    summaryAudiences: [...summaryAudiences],
    severity,
    status,
    zone,
    legalHold: legalHold && { ...legalHold },
    obligations,
    revision,
    version,
  };
}

/** Narrows what the schema has checked. */
export const asSeverity = (value: number | null | undefined): Severity | null =>
  value === 1 || value === 2 || value === 3 || value === 4 ? value : null;
