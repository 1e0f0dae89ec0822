// Which disclosure rules apply, as the record keeps it. Knows no rule, so that what was recorded stays readable when rules go.

import { z } from 'zod';
import { CALENDARS } from '@/core/disclosure/calendar-name';
import type { Obligations } from '@/core/disclosure/obligations';
import { OWN_PREFIX, type OwnRule } from '@/core/disclosure/own-rule';
import { STEP_UNITS } from '@/core/disclosure/rule';
import { MILESTONES } from '@/core/incident/vocabulary';
import { hasClock, NO_SUCH_ZONE } from '@/core/time/zone';
import { factsSchema } from './facts';
import { LIMITS, text, words } from './text';

const ownId = z
  .string()
  .regex(/^own-[a-z0-9][a-z0-9.-]{0,60}$/, `Begin with “${OWN_PREFIX}”, then small letters, digits, dots and dashes.`);

export const ownRuleSchema: z.ZodType<OwnRule> = z.strictObject({
  id: ownId,
  title: words(LIMITS.title),
  citation: words(LIMITS.quote, 'Say where it is written, with the words of the clause.'),
  notify: words(LIMITS.short),
  trigger: z.enum(MILESTONES).describe('The milestone that starts it'),
  metBy: z.enum(MILESTONES).nullable().describe('The milestone that records that it was done'),
  limit: z
    .strictObject({ value: z.int().min(1).max(3_650), unit: z.enum(STEP_UNITS) })
    .nullable()
    .describe('Null where the clause fixes none'),
  calendar: z.enum(CALENDARS).describe('Whose business days count'),
  zone: text(100)
    .refine(hasClock, NO_SUCH_ZONE)
    .nullable()
    .describe('In which its days end; null for that of the trigger'),
});

/** Ids of the collection and of the organisation's own rules. */
export const ruleId = text(80).min(1);
export const eventNamed = text(64).min(1);
export const filingsSchema = z.record(ruleId, eventNamed.nullable());
export const warnHoursSchema = z.array(z.int().min(1).max(2_400)).max(10);

/** As it is stored. */
export const obligationsSchema: z.ZodType<Obligations> = z.strictObject({
  rulesVersion: z.string(),
  decisions: z.array(
    z.strictObject({
      rule: ruleId,
      title: z.string(),
      version: z.int(),
      applies: z.boolean(),
      reason: text(LIMITS.reason),
    }),
  ),
  facts: factsSchema,
  filings: filingsSchema,
  own: z.array(ownRuleSchema),
  warnHours: warnHoursSchema,
});
