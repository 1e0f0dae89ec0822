// What was decided about disclosure rules: read, and put as one revision. Asked of the server at once, outside the outbox:
// clocks are computed there, and a decision is never shown before it is on the record.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { asContracted } from '@/core/contracts/as-contracted';
import type { ObligationsInput, ObligationsOut } from '@/core/contracts/obligations';
import type { ProblemFieldError } from '@/core/contracts/problem';
import { ok, type Result, refuse } from '@/core/result';
import type { ApiFailure } from '../api';
import { errorsOf } from '../failure-words';
import { readRecordAgain } from '../history/record-news';
import { aboutIncident } from '../incident-key';
import type { QueryPort } from '../incident-queries';
import { get } from '../read-incident';

const obligationsKey = (incidentId: string) => [...aboutIncident(incidentId), 'obligations'] as const;

const pathOf = (incidentId: string): string => `/incidents/${incidentId}/obligations`;

/** Knows every rule: loaded where somebody looks at what was decided. */
const contract = () => import('@/core/contracts/obligations');

/** @param version of the incident's own fields: others are other obligations, perhaps */
export const obligationsQuery = ({ api }: QueryPort, incidentId: string, version: number) =>
  queryOptions({
    queryKey: [...obligationsKey(incidentId), version] as const,
    queryFn: async ({ signal }): Promise<ObligationsOut> => {
      const { obligationsOutSchema } = await contract();
      return get({ api, incidentId, signal }, pathOf(incidentId), (body) => obligationsOutSchema.parse(body));
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 2,
  });

export type NotSaved =
  /** Somebody else decided meanwhile: this is what stands now. */
  | { readonly kind: 'stale'; readonly current: ObligationsOut }
  | { readonly kind: 'refused'; readonly errors: readonly ProblemFieldError[] };

const UNREACHABLE = 'The server did not answer. Nothing is lost: save again.';

/**
 * Never throws: without a network the contract may not come either.
 * @param version that `input` is based on
 */
export async function putObligations(
  { api, queryClient }: QueryPort,
  incidentId: string,
  input: ObligationsInput,
  version: number,
): Promise<Result<ObligationsOut, NotSaved>> {
  const known = await contract().catch(() => null);
  if (known === null) return refuse({ kind: 'refused', errors: [{ pointer: '', detail: UNREACHABLE }] });
  const { obligationsInputSchema, obligationsOutSchema } = known;
  const checked = asContracted(obligationsInputSchema, input);
  if (!checked.ok) return refuse({ kind: 'refused', errors: checked.error });
  const request = { method: 'PUT', path: pathOf(incidentId), body: checked.value, ifMatch: version } as const;
  const read = (body: unknown) => obligationsOutSchema.parse(body);
  const answer = await api(request, read);
  if (answer.ok) {
    void readRecordAgain(queryClient, incidentId);
    return ok(answer.value.value);
  }
  return isStale(answer.error)
    ? refuse(await whatStands({ api, queryClient }, incidentId, read))
    : refuse({ kind: 'refused', errors: errorsOf(answer.error, UNREACHABLE) });
}

const isStale = (failure: ApiFailure): boolean => failure.kind === 'problem' && failure.status === 412;

async function whatStands(
  { api, queryClient }: Pick<QueryPort, 'api' | 'queryClient'>,
  incidentId: string,
  read: (body: unknown) => ObligationsOut,
): Promise<NotSaved> {
  const answer = await api({ method: 'GET', path: pathOf(incidentId) }, read);
  void readRecordAgain(queryClient, incidentId);
  if (answer.ok) return { kind: 'stale', current: answer.value.value };
  return { kind: 'refused', errors: errorsOf(answer.error, UNREACHABLE) };
}
