// What counsel answers about the organisation and the incident, as it is asked for, stored and given out.

import { z } from 'zod';
import { CALENDARS } from '@/core/disclosure/calendar-name';
import { parseCivilDay } from '@/core/disclosure/civil-day';
import { type Facts, MEMBER_STATES, SECTOR_LABELS, SECTORS } from '@/core/disclosure/facts';
import { PLACES } from '@/core/disclosure/place';
import { LIMITS, setOf, words } from './text';

const civilDate = z
  .string()
  .refine((value) => parseCivilDay(value) !== null, 'Write a date of the calendar as 2025-01-09.');

const countOfPeople = z.int().min(0).max(10_000_000_000).nullable();

export const factsSchema: z.ZodType<Facts> = z.strictObject({
  sectors: setOf(z.enum(SECTORS), SECTORS.length)
    .optional()
    .describe(
      `What the organisation does. ${SECTORS.map((sector) => `${sector}: ${SECTOR_LABELS[sector]}`).join('; ')}`,
    ),
  affected: z
    .partialRecord(z.enum(PLACES), countOfPeople)
    .optional()
    .describe('People affected, by where they live; null where there are some and nobody knows how many'),
  listedInUs: z.boolean().optional().describe('Shares or debt are registered with the SEC'),
  personalData: z.boolean().optional(),
  highRisk: z.boolean().optional().describe('A high risk to people is likely'),
  ransomPaid: z.boolean().optional(),
  cardData: z.boolean().optional(),
  insured: z.boolean().optional(),
  smallerReportingCompany: z.boolean().optional().describe('Item 1.05 was in force later for these'),
  smallerEntity: z.boolean().optional().describe('Regulation S-P was in force later for these'),
  memberState: z
    .string()
    .refine(
      (code) => (MEMBER_STATES as readonly string[]).includes(code),
      'Write the two letters of a member state, such as DE.',
    )
    .optional()
    .describe('Whose holidays count in the EU'),
  attorneyGeneralDelayDays: z
    .int()
    .min(1)
    .max(120)
    .optional()
    .describe('What a delay under Item 1.05(c) gives in all; 30 unless stated'),
  weekendRelief: z.boolean().optional().describe('DORA: may file by noon after weekends and bank holidays'),
  goodCauseExtension: z.boolean().optional().describe('Florida: 15 days more were granted'),
  carnivalIsHoliday: z.boolean().optional().describe('Brazil: Carnival is no business day'),
  smallAgent: z.boolean().optional().describe('Brazil: limits are twice as long'),
  inForceFrom: z
    .record(z.string().min(1).max(80), civilDate)
    .optional()
    .describe('Since when a rule is in force, where counsel knows better than the rule'),
  days: z
    .array(
      z.strictObject({
        calendar: z.enum(CALENDARS),
        date: civilDate,
        isBusinessDay: z.boolean(),
        why: words(LIMITS.short),
      }),
    )
    .max(LIMITS.perList)
    .optional()
    .describe('Days that a calendar does not know, or knows wrongly'),
});
