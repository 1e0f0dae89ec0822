// What concerns the keeping of the record: erasing, and the legal hold that forbids it. Asked of the server at once, outside
// the outbox: it is never shown before it is done, never done later, and no undo takes it back.

import { asContracted } from '@/core/contracts/as-contracted';
import { type ErasureInput, type ErasureOut, erasureInputSchema, erasureOutSchema } from '@/core/contracts/erasure';
import { type IncidentPatch, incidentOutSchema, incidentPatchSchema } from '@/core/contracts/incident';
import type { ProblemFieldError } from '@/core/contracts/problem';
import { ok, type Result, refuse } from '@/core/result';
import { type Api, through } from '../api';
import { errorsOf } from '../failure-words';

export interface Custody {
  readonly api: Api;
  readonly incidentId: string;
}

const UNREACHABLE = 'The server did not answer. Try again: it is done once, however often you ask.';

type Errors = readonly ProblemFieldError[];

/** @param idempotencyKey the same for every attempt at one erasure, so that a lost answer is not a second erasure */
export async function erase(
  { api, incidentId }: Custody,
  input: ErasureInput,
  idempotencyKey: string,
): Promise<Result<ErasureOut, Errors>> {
  const checked = asContracted(erasureInputSchema, input);
  if (!checked.ok) return checked;
  const path = `/incidents/${incidentId}/erasures`;
  const answer = await api({ method: 'POST', path, body: checked.value, idempotencyKey }, through(erasureOutSchema));
  return answer.ok ? ok(answer.value.value) : refuse(errorsOf(answer.error, UNREACHABLE));
}

/** Places a hold on the given ground, or lifts the one that stands. */
export async function setLegalHold(
  { api, incidentId }: Custody,
  patch: Pick<IncidentPatch, 'legalHold' | 'reason'>,
): Promise<Result<null, Errors>> {
  const checked = asContracted(incidentPatchSchema, patch);
  if (!checked.ok) return checked;
  const path = `/incidents/${incidentId}`;
  const answer = await api({ method: 'PATCH', path, body: checked.value }, through(incidentOutSchema));
  return answer.ok ? ok(null) : refuse(errorsOf(answer.error, UNREACHABLE));
}
