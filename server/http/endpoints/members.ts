// /incidents/{ref}/members and …/{userId}, and …/emergency-access

import 'server-only';
import {
  emergencyAccessSchema,
  invitedSchema,
  type MemberOut,
  memberInputSchema,
  memberListSchema,
  memberOutSchema,
  memberPatchSchema,
} from '@/core/contracts/member';
import { changeRole, enterInEmergency, inviteMember, removeMember } from '../../commands/members/change-members';
import type { ListedMember } from '../../db/access/members';
import { readMembers } from '../../queries/people/members';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { problem } from '../problem';
import { refusedResponse } from '../refused';
import { replyWith, replyWithNothing, respond, respondOnce } from '../reply';

const PATH = '/incidents/{ref}/members';
const ONE = `${PATH}/{userId}` as const;

const toMemberOut = ({ joinedAt, isEmergency, ...member }: ListedMember): MemberOut => ({
  ...member,
  joinedAt: joinedAt.toISOString(),
  emergency: isEmergency,
});

export const getMembers = endpoint(
  'GET',
  PATH,
  {
    summary: 'Lists the members of an incident, in the order in which they joined',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The members', body: memberListSchema },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const members = await readMembers(user, param('ref'));
    return members === null ? problem('not-found') : respond(replyWith(200, { members: members.map(toMemberOut) }));
  },
);

export const postMember = endpoint(
  'POST',
  PATH,
  {
    summary: 'Makes somebody a member. Whoever has no account gets one, with a link that signs them in once',
    query: NO_QUERY,
    body: memberInputSchema,
    answer: { status: 201, description: 'The member', body: invitedSchema },
    problems: ['not-found', 'forbidden'],
  },
  async ({ user, param, body }) => {
    const { email, name = null, role, reason = null } = body;
    const invited = await inviteMember(user, param('ref'), { email, name, role, reason });
    if (!invited.ok) return refusedResponse(invited.error);
    const { member, signInLink } = invited.value;
    const location = `/incidents/${encodeURIComponent(param('ref'))}/members/${member.userId}`;
    return respondOnce(replyWith(201, { member: toMemberOut(member), signInLink }, { location }));
  },
);

export const getMember = endpoint(
  'GET',
  ONE,
  {
    summary: 'Reads a member',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The member', body: memberOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const members = await readMembers(user, param('ref'));
    const member = members?.find(({ userId }) => userId === param('userId').toLowerCase());
    return member === undefined ? problem('not-found') : respond(replyWith(200, toMemberOut(member)));
  },
);

export const patchMember = endpoint(
  'PATCH',
  ONE,
  {
    summary: 'Gives a member another role',
    query: NO_QUERY,
    body: memberPatchSchema,
    answer: { status: 200, description: 'The member', body: memberOutSchema },
    problems: ['not-found', 'forbidden'],
  },
  async ({ user, param, body: { role, reason = null } }) => {
    const changed = await changeRole(user, param('ref'), param('userId'), { role, reason });
    return changed.ok ? respond(replyWith(200, toMemberOut(changed.value))) : refusedResponse(changed.error);
  },
);

export const removeMemberEndpoint = endpoint(
  'DELETE',
  ONE,
  {
    summary: 'Ends a membership: the commander that of anybody, everybody their own',
    query: NO_QUERY,
    body: NO_BODY,
    answer: {
      status: 204,
      description: 'They are no member any more, and what they have open is told nothing from here on',
    },
    problems: ['not-found', 'forbidden'],
  },
  async ({ user, param }) => {
    const removed = await removeMember(user, param('ref'), param('userId'));
    return removed.ok ? respond(replyWithNothing({})) : refusedResponse(removed.error);
  },
);

export const postEmergencyAccess = endpoint(
  'POST',
  '/incidents/{ref}/emergency-access',
  {
    summary:
      'Lets an administrator into an incident that they are no member of. All members are shown it, and the record keeps it',
    query: NO_QUERY,
    body: emergencyAccessSchema,
    answer: { status: 201, description: 'The administrator as a member', body: memberOutSchema },
    problems: ['not-found', 'forbidden'],
  },
  async ({ user, param, body }) => {
    const entered = await enterInEmergency(user, param('ref'), body);
    return entered.ok ? respond(replyWith(201, toMemberOut(entered.value))) : refusedResponse(entered.error);
  },
);
