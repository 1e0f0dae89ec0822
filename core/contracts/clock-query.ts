// At which moment clocks are read: which state of the record, and what time it is for them.

import { z } from 'zod';
import { ok, type Result, refuse } from '@/core/result';
import type { Instant } from '@/core/time/instant';
import type { FieldError } from '../incident/refusal';
import { instantOf, MOMENT_PARAMETERS } from './moment-query';

export const clockQuerySchema = z.strictObject({
  ...MOMENT_PARAMETERS,
  now: z
    .string()
    .max(100, 'Too long for a moment.')
    .optional()
    .describe(
      'The present moment of the clocks, an RFC 3339 date-time; by default that of the server or, looking back, the moment that is read: of `knownAt`, of `asOf`, or of its revision',
    ),
});

/** Null where nothing was asked for. */
export function readNow(given: string | undefined, zone: string): Result<Instant | null, FieldError> {
  if (given === undefined) return ok(null);
  const at = instantOf(given, zone);
  if (at.ok) return at;
  const detail = at.error ?? 'Give an RFC 3339 date-time such as 2023-01-05T20:00:00-08:00.';
  return refuse({ pointer: '/now', detail });
}
