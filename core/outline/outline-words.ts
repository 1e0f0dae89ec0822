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

const timeKey = (time: OutlineTime | typeof ONGOING | null): string => {
  if (time === null) return '';
  if (time === ONGOING) return ONGOING;
  const { earliest, latest, best, precision, qualifier } = time;
  return `${precision} ${qualifier} ${earliest === null ? '' : 'e'}${latest === null ? '' : 'l'}${best === null ? '' : 'b'}`;
};

/** The same for outlines of the same form, and for no others. */
export function formKey(outline: EventOutline): string {
  const { start, end, learnedAt, category, milestone, confidence } = outline;
  return `${timeKey(start)}|${timeKey(end)}|${timeKey(learnedAt)}|${category}|${milestone}|${confidence}`;
}
