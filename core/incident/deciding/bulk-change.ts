// What somebody asks to be done to many events alike, and which fields that gives one of them.

import { assertNever } from '@/core/assert-never';
import { ok, type Result } from '@/core/result';
import type { TimeRefusal } from '@/core/time/refusal';
import { shiftedTimes } from '@/core/timeline/gesture/moved-time';
import type { EventFields } from '../event';
import type { BulkFields, RecordedBulkChange } from '../record/revision';
import type { Audience } from '../vocabulary';

export type BulkChange =
  | Extract<RecordedBulkChange, { kind: 'category' | 'shift' | 'delete' }>
  | { readonly kind: 'audiences'; readonly add: readonly Audience[]; readonly remove: readonly Audience[] }
  | { readonly kind: 'tags'; readonly add: readonly string[]; readonly remove: readonly string[] };

/** As the record says it. */
export const recordedChange = (change: BulkChange): RecordedBulkChange =>
  change.kind === 'tags' ? { kind: 'tags' } : change;

/**
 * The fields that the change gives an event; those that stay may be among them. A shift moves times as dragging does:
 * dates by whole days, start and end together, with words of their own for where they are then.
 */
export function fieldsAfter(
  change: Exclude<BulkChange, { kind: 'delete' }>,
  event: EventFields,
): Result<Partial<BulkFields>, TimeRefusal> {
  switch (change.kind) {
    case 'category':
      return ok({ category: change.category });
    case 'audiences':
      return ok({ audiences: withAndWithout(event.audiences, change) });
    case 'tags':
      return ok({ tags: withAndWithout(event.tags, change) });
    case 'shift':
      return shiftedTimes(event, change.micros);
    default:
      return assertNever(change);
  }
}

function withAndWithout<T>(
  values: readonly T[],
  { add, remove }: { readonly add: readonly T[]; readonly remove: readonly T[] },
): readonly T[] {
  return [...values.filter((value) => !remove.includes(value)), ...add.filter((value) => !values.includes(value))];
}
