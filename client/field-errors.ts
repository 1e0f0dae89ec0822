// What was wrong with a change, field by field.

import { assertNever } from '@/core/assert-never';
import type { FieldError, Refusal } from '@/core/incident/refusal';

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
