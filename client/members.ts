// Who is a member of an incident, and the deeds that change it. Asked of the server at once, outside the outbox: who may
// read is never shown before it is so.

import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { asContracted } from '@/core/contracts/as-contracted';
import {
  type EmergencyAccess,
  emergencyAccessSchema,
  type Invited,
  invitedSchema,
  type MemberInput,
  type MemberList,
  type MemberOut,
  memberInputSchema,
  memberListSchema,
  memberOutSchema,
} from '@/core/contracts/member';
import type { ProblemFieldError } from '@/core/contracts/problem';
import type { RevisionOut } from '@/core/contracts/revision';
import type { Role } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { type Api, through } from './api';
import { askedAtOnce, readingAgain } from './asked-at-once';
import { errorsOf } from './failure-words';
import { aboutIncident } from './incident-key';
import type { QueryPort } from './incident-queries';
import { get } from './read-incident';

const membersKey = (incidentId: string) => [...aboutIncident(incidentId), 'members'] as const;
const pathOf = (incidentId: string): string => `/incidents/${incidentId}/members`;

export const membersQuery = ({ api }: QueryPort, incidentId: string) =>
  queryOptions({
    queryKey: membersKey(incidentId),
    queryFn: async ({ signal }): Promise<MemberList['members']> =>
      (await get({ api, incidentId, signal }, pathOf(incidentId), through(memberListSchema))).members,
    // Read again when a revision says that it has changed.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** Reads the members again where revisions that came say that they are others now. */
export function noticeMembers(
  { queryClient }: Pick<QueryPort, 'queryClient'>,
  incidentId: string,
  came: readonly RevisionOut[],
): void {
  if (!came.some(({ type }) => type.startsWith('member.'))) return;
  void queryClient.invalidateQueries({ queryKey: membersKey(incidentId) });
}

export type MemberDeed =
  | { readonly kind: 'role'; readonly userId: string; readonly role: Role }
  | { readonly kind: 'remove'; readonly userId: string };

/** The answer is the member as they are now; null once they are none. */
export const memberMutation = ({ api, queryClient }: QueryPort, incidentId: string) =>
  mutationOptions({
    ...readingAgain(queryClient, membersKey(incidentId)),
    mutationFn: (deed: MemberDeed): Promise<MemberOut | null> => {
      const path = `${pathOf(incidentId)}/${deed.userId}`;
      const request =
        deed.kind === 'remove'
          ? ({ method: 'DELETE', path } as const)
          : ({ method: 'PATCH', path, body: { role: deed.role } } as const);
      return askedAtOnce(api, request, (body) => (deed.kind === 'remove' ? null : through(memberOutSchema)(body)));
    },
  });

export interface Inviting {
  readonly api: Api;
  readonly incidentId: string;
}

/** Refused with what is wrong with which field. */
export async function invite(
  { api, incidentId }: Inviting,
  input: MemberInput,
): Promise<Result<Invited, readonly ProblemFieldError[]>> {
  const checked = asContracted(memberInputSchema, input);
  if (!checked.ok) return checked;
  const answer = await api({ method: 'POST', path: pathOf(incidentId), body: checked.value }, through(invitedSchema));
  return answer.ok ? ok(answer.value.value) : refuse(errorsOf(answer.error));
}

/** An administrator lets themselves in. @param ref what people call the incident, such as "INC-2023-0001" */
export async function enterInEmergency(
  api: Api,
  ref: string,
  input: EmergencyAccess,
): Promise<Result<MemberOut, readonly ProblemFieldError[]>> {
  const checked = asContracted(emergencyAccessSchema, input);
  if (!checked.ok) return checked;
  const path = `/incidents/${encodeURIComponent(ref)}/emergency-access`;
  const answer = await api({ method: 'POST', path, body: checked.value }, through(memberOutSchema));
  return answer.ok ? ok(answer.value.value) : refuse(errorsOf(answer.error));
}
