// Creates incidents. What was typed is checked against the contract here first, so that most refusals need no round trip.

import {
  type IncidentInput,
  type IncidentOut,
  incidentInputSchema,
  incidentOutSchema,
} from '@/core/contracts/incident';
import { fieldErrorsOf } from '@/core/contracts/problem';
import { ok, type Result, refuse } from '@/core/result';
import { type Api, type ApiFailure, apiOver, through } from './api';

const overFetch: Api = apiOver((input, init) => fetch(input, init));

export async function createIncident(
  input: IncidentInput,
  api: Api = overFetch,
): Promise<Result<IncidentOut, ApiFailure>> {
  const checked = incidentInputSchema.safeParse(input);
  if (!checked.success) return refuse(refusedHere(fieldErrorsOf(checked.error)));
  const answer = await api({ method: 'POST', path: '/incidents', body: checked.data }, through(incidentOutSchema));
  return answer.ok ? ok(answer.value.value) : answer;
}

/** The same problem that the server would answer with. */
const refusedHere = (errors: ReturnType<typeof fieldErrorsOf>): ApiFailure => ({
  kind: 'problem',
  status: 422,
  problem: { type: 'about:blank', title: 'The incident was not created', status: 422, errors },
});
