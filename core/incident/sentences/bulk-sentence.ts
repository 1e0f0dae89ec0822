// What was done to many events at once, in words: "set the category of 12 events to Response".

import { assertNever } from '@/core/assert-never';
import { describeDuration } from '@/core/time/describe-duration';
import { MICROS_PER_SECOND } from '@/core/time/instant';
import type { BulkChangedPayload } from '../record/revision';
import { CATEGORY_LABELS } from '../vocabulary';
import { audienceClauses, counted, listed } from './phrase';

export function describeBulkChange({ change, count }: Pick<BulkChangedPayload, 'change' | 'count'>): string {
  const events = counted(count, 'event');
  switch (change.kind) {
    case 'category':
      return `set the category of ${events} to ${CATEGORY_LABELS[change.category].toLowerCase()}`;
    case 'audiences':
      return listed(
        audienceClauses(change.remove, change.add).map((clause, index) => clause(index === 0 ? events : 'them')),
      );
    case 'tags':
      return `changed the tags of ${events}`;
    case 'shift':
      return `moved ${events} ${shiftWords(change.micros)}`;
    case 'delete':
      return `deleted ${events}`;
    case 'undo': {
      const left = change.keptCount === 0 ? '' : ` and left ${counted(change.keptCount, 'event')} changed since`;
      return `took back revision ${change.undoes}: ${events} as before${left}`;
    }
    default:
      return assertNever(change);
  }
}

/** "2 hours later", "3 days earlier". */
function shiftWords(micros: number): string {
  const seconds = Math.abs(micros) / MICROS_PER_SECOND;
  const { text } = describeDuration({ lowSeconds: seconds, highSeconds: seconds });
  return `${text} ${micros < 0 ? 'earlier' : 'later'}`;
}
