// Turns what a form holds into fields, exactly as the server would, so that what is refused there is refused here first.

import { assertNever } from '@/core/assert-never';
import { asContracted } from '@/core/contracts/as-contracted';
import { type EventInput, type EventPatch, eventInputSchema, eventPatchSchema } from '@/core/contracts/event';
import { type ReadContext, readChangedFields, readNewEvent, type TimesBefore } from '@/core/contracts/read-event';
import type { EventFields } from '@/core/incident/event';
import type { FieldError, Refusal } from '@/core/incident/refusal';
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

/** A refusal as errors of fields; what concerns no single field has the pointer of the whole. */
export function errorsOfRefusal(refusal: Refusal): readonly FieldError[] {
  switch (refusal.kind) {
    case 'invalid':
      return refusal.errors;
    case 'held':
    case 'forbidden':
      return [{ pointer: '', detail: refusal.detail }];
    case 'not-found':
      return [{ pointer: '', detail: 'It was deleted meanwhile.' }];
    case 'exists':
      return [{ pointer: '', detail: 'It exists already.' }];
    case 'stale':
    case 'changed-since':
      return [{ pointer: '', detail: 'Somebody changed it meanwhile.' }];
    default:
      return assertNever(refusal);
  }
}

/** What was wrong with one field, its parts included. */
export const errorAt = (errors: readonly FieldError[], pointer: string): string | undefined =>
  errors.find((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))?.detail;

/** What was wrong with no single field. */
export const errorOfWhole = (errors: readonly FieldError[]): string | undefined =>
  errors.find(({ pointer }) => pointer === '')?.detail;
