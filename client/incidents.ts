// Creates incidents. What was typed is checked against the contract here first, so that most refusals need no round trip.

import { asContracted } from '@/core/contracts/as-contracted';
import {
  type IncidentInput,
  type IncidentOut,
  incidentInputSchema,
  incidentOutSchema,
} from '@/core/contracts/incident';
import type { ProblemFieldError } from '@/core/contracts/problem';
import { ok, type Result, refuse } from '@/core/result';
import { type Api, type ApiFailure, apiOver, through } from './api';

const overFetch: Api = apiOver((input, init) => fetch(input, init));

export async function createIncident(
  input: IncidentInput,
  api: Api = overFetch,
): Promise<Result<IncidentOut, ApiFailure>> {
  const checked = asContracted(incidentInputSchema, input);
  if (!checked.ok) return refuse(refusedHere(checked.error));
  const answer = await api({ method: 'POST', path: '/incidents', body: checked.value }, through(incidentOutSchema));
  return answer.ok ? ok(answer.value.value) : answer;
}

/** The same problem that the server would answer with. */
const refusedHere = (errors: readonly ProblemFieldError[]): ApiFailure => ({
  kind: 'problem',
  status: 422,
  problem: { type: 'about:blank', title: 'The incident was not created', status: 422, errors: [...errors] },
});
