// The value of any field in words, for whoever must choose between two of them.

import type { EventFields } from '@/core/incident/event';
import { EVENT_FIELD_LABELS } from '@/core/incident/sentences/sentence';
import { CATEGORY_LABELS, CONFIDENCE_LABELS, MILESTONE_LABELS, STATUS_LABELS } from '@/core/incident/vocabulary';
import { type ApproximateTime, ONGOING } from '@/core/time/approximate-time';
import { describeTime } from '@/core/time/describe';
import { approximateTimeSchema } from '@/core/time/json';

const LABELS: Readonly<Record<string, string>> = {
  ...EVENT_FIELD_LABELS,
  ...CATEGORY_LABELS,
  ...MILESTONE_LABELS,
  ...CONFIDENCE_LABELS,
  ...STATUS_LABELS,
  start: 'when',
};

export const fieldLabel = (field: string): string => (Object.hasOwn(LABELS, field) ? (LABELS[field] ?? field) : field);

/** Fields of vocabularies; all others are what somebody typed. */
const VOCABULARY_FIELDS: ReadonlySet<string> = new Set<keyof EventFields | 'status'>([
  'category',
  'milestone',
  'confidence',
  'status',
  'audiences',
]);

export function valueWords(field: string, value: unknown): string {
  if (value === null || value === '') return 'nothing';
  if (value === ONGOING) return ONGOING;
  if (Array.isArray(value))
    return value.length === 0 ? 'nothing' : value.map((part) => valueWords(field, part)).join(', ');
  if (typeof value === 'string') return VOCABULARY_FIELDS.has(field) ? fieldLabel(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const time = approximateTimeSchema.safeParse(value);
  if (time.success) return timeWords(time.data);
  return titleOf(value) ?? 'changed';
}

const timeWords = (time: ApproximateTime) => describeTime(time, { style: 'long' });

/** Sources go by their title, privilege by its basis. */
function titleOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('title' in value && typeof value.title === 'string') return value.title;
  if ('basis' in value && typeof value.basis === 'string') return value.basis;
  return null;
}
