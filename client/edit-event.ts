// Turns what a form holds into fields, exactly as the server would, so that what is refused there is refused here first.

import { asContracted } from '@/core/contracts/as-contracted';
import { type EventInput, type EventPatch, eventInputSchema, eventPatchSchema } from '@/core/contracts/event';
import { type ReadContext, readChangedFields, readNewEvent, type TimesBefore } from '@/core/contracts/read-event';
import type { EventFields } from '@/core/incident/event';
import type { FieldError } from '@/core/incident/refusal';
import type { Result } from '@/core/result';

type Read<T> = Result<T, readonly FieldError[]>;

export function newEventFields(input: EventInput, context: ReadContext): Read<EventFields> {
  const checked = asContracted(eventInputSchema, input);
  return checked.ok ? readNewEvent(checked.value, context) : checked;
}

export function changedFields(
  patch: EventPatch,
  current: TimesBefore,
  context: ReadContext,
): Read<Partial<EventFields>> {
  const checked = asContracted(eventPatchSchema, patch);
  return checked.ok ? readChangedFields(checked.value, current, context) : checked;
}
