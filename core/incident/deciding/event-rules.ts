// What must hold between the fields of an event, whoever writes it. Single fields are checked by the contracts at the door.

import { ONGOING } from '@/core/time/approximate-time';
import { endsBeforeStart } from '@/core/time/order';
import type { EventFields, Source } from '../event';
import type { FieldError } from '../refusal';

/** The broken rules of `fields`, each naming its field; empty when the event may be kept. */
export function brokenEventRules(fields: EventFields): readonly FieldError[] {
  return [...brokenTimes(fields), ...brokenSources(fields)];
}

function brokenTimes({ start, end }: EventFields): readonly FieldError[] {
  if (end === null || end === ONGOING) return [];
  if (start === null)
    return [{ pointer: '/until', detail: 'An event with an end needs a start: give `when` as well.' }];
  // Only a certain contradiction is refused: bounds that overlap may well be in order.
  if (endsBeforeStart(start, end)) {
    return [
      { pointer: '/until', detail: 'The end comes before the start. Give an end that is not earlier than the start.' },
    ];
  }
  return [];
}

function brokenSources({ sources }: EventFields): readonly FieldError[] {
  return [...repeatedSources(sources), ...reliedOnBesides(sources)];
}

function repeatedSources(sources: readonly Source[]): readonly FieldError[] {
  const ids = sources.map(({ id }) => id);
  const repeated = ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
  return repeated.map((index) => ({
    pointer: `/sources/${index}/id`,
    detail: 'Another source of this event has the same id. Leave the id out to add a new source.',
  }));
}

function reliedOnBesides(sources: readonly Source[]): readonly FieldError[] {
  const reliedOn = sources.flatMap((source, index) => (source.reliedOn ? [index] : []));
  return reliedOn.slice(1).map((index) => ({
    pointer: `/sources/${index}/reliedOn`,
    detail: 'Only one source can be relied on. Unmark the other first.',
  }));
}
