// What many outlines have in common is said once: their words, and how each of their times is bounded.

import { z } from 'zod';
import { CATEGORIES, CONFIDENCES, MILESTONES } from '@/core/incident/vocabulary';
import { ONGOING, PRECISIONS, QUALIFIERS } from '@/core/time/approximate-time';
import type { EventOutline, OutlineTime } from './event-outline';

/** How a time is known, without its numbers; the flags say which of these there are. */
const timeFormSchema = z.strictObject({
  precision: z.enum(PRECISIONS),
  qualifier: z.enum(QUALIFIERS),
  hasEarliest: z.boolean(),
  hasLatest: z.boolean(),
  hasBest: z.boolean(),
});
export type TimeForm = z.output<typeof timeFormSchema>;

export const outlineFormSchema = z.strictObject({
  start: timeFormSchema.nullable(),
  end: z.union([timeFormSchema, z.literal(ONGOING)]).nullable(),
  learnedAt: timeFormSchema.nullable(),
  category: z.enum(CATEGORIES),
  milestone: z.enum(MILESTONES).nullable(),
  confidence: z.enum(CONFIDENCES),
});
/** The words of an outline that Onset gives. */
export type OutlineForm = z.output<typeof outlineFormSchema>;

export const outlineHeadSchema = z.strictObject({
  format: z.literal('onset-outlines-1'),
  revision: z.int(),
  count: z.int(),
  forms: z.array(outlineFormSchema),
  tags: z.array(z.array(z.string())),
  involved: z.array(z.array(z.string())),
  /** By first source; null for none. */
  sources: z.array(z.string().nullable()),
});

const timeFormOf = ({ earliest, latest, best, precision, qualifier }: OutlineTime): TimeForm => ({
  precision,
  qualifier,
  hasEarliest: earliest !== null,
  hasLatest: latest !== null,
  hasBest: best !== null,
});

export const formOf = (outline: EventOutline): OutlineForm => ({
  start: outline.start && timeFormOf(outline.start),
  end: outline.end === null || outline.end === ONGOING ? outline.end : timeFormOf(outline.end),
  learnedAt: outline.learnedAt && timeFormOf(outline.learnedAt),
  category: outline.category,
  milestone: outline.milestone,
  confidence: outline.confidence,
});

const FLAGS = 8;
const TIME_FORMS = 2 + PRECISIONS.length * QUALIFIERS.length * FLAGS;

/** Below `TIME_FORMS`, and the same for times of the same form alone. */
function timeKey(time: OutlineTime | typeof ONGOING | null): number {
  if (time === null) return 0;
  if (time === ONGOING) return 1;
  const { earliest, latest, best, precision, qualifier } = time;
  const flags = (earliest === null ? 0 : 1) | (latest === null ? 0 : 2) | (best === null ? 0 : 4);
  return 2 + (PRECISIONS.indexOf(precision) * QUALIFIERS.length + QUALIFIERS.indexOf(qualifier)) * FLAGS + flags;
}

/** A safe integer: the same for outlines of the same form, and for no others. */
export function formKey({ start, end, learnedAt, category, milestone, confidence }: EventOutline): number {
  const times = (timeKey(start) * TIME_FORMS + timeKey(end)) * TIME_FORMS + timeKey(learnedAt);
  const milestones = milestone === null ? 0 : 1 + MILESTONES.indexOf(milestone);
  const words = (CATEGORIES.indexOf(category) * (MILESTONES.length + 1) + milestones) * CONFIDENCES.length;
  const kinds = CATEGORIES.length * (MILESTONES.length + 1) * CONFIDENCES.length;
  return times * kinds + words + CONFIDENCES.indexOf(confidence);
}
