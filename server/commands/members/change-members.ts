// Lets people into an incident, gives them other roles, and ends their membership; each is a revision. Their sessions and
// streams read who they are with every answer, so that whoever is no member any more is told of nothing from then on.

import 'server-only';
import { may } from '@/core/incident/permission';
import { forbidden, invalid, type Refusal } from '@/core/incident/refusal';
import type { EmergencyRole, Role } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import type { SignedInUser } from '../../auth/session-user';
import { createSignInLink } from '../../auth/sign-in-link';
import { newId } from '../../clock/clock';
import { type ListedMember, membersOf } from '../../db/access/members';
import { appendToAccountLog } from '../../db/accounts/account-log';
import { findUserByEmail, insertUser, type StoredUser } from '../../db/accounts/users';
import { appendRevision } from '../writing/append-revision';
import { type Entry, entryOf } from '../writing/entry';
import { withoutKey } from '../writing/once';
import { inIncident, type Scene } from '../writing/scene';
import { TOUCHES_NOTHING } from '../writing/touched';
import { LAST_COMMANDER, leavesNoCommander } from './last-commander';

export interface Invitation {
  readonly email: string;
  /** For somebody who has no account yet. */
  readonly name: string | null;
  readonly role: Role;
  readonly reason: string | null;
}

/** Makes somebody a member; whoever has no account gets one, and a link that signs them in once: null for all others. */
export const inviteMember = (user: SignedInUser, ref: string, invitation: Invitation) =>
  inTheirIncident(entryOf(user), ref, async (scene) => {
    // Asked before anything is written: what is refused may leave nothing behind.
    if (!may(scene.author.role, 'manage-members')) return refuse(NOT_THEIRS);
    const invitee = await inviteeOf(scene, invitation);
    if (!invitee.ok) return invitee;
    const { account, signInLink } = invitee.value;
    if (scene.sitting.roleOf(account.id) !== null)
      return refuse(invalid('/email', `${account.name} is a member already.`));
    const { role, reason } = invitation;
    const command = {
      type: 'member.add',
      userId: account.id,
      name: account.name,
      role,
      formerRole: null,
      reason,
    } as const;
    const written = await appendRevision(scene, command, TOUCHES_NOTHING);
    return written.ok ? ok({ member: await listed(scene, account.id), signInLink }) : written;
  });

/** Gives a member another role. */
export const changeRole = (
  user: SignedInUser,
  ref: string,
  userId: string,
  { role, reason }: Pick<Invitation, 'role' | 'reason'>,
) =>
  inTheirIncident(entryOf(user), ref, async (scene) => {
    const member = await memberIn(scene, userId);
    if (member === null) return refuse({ kind: 'not-found' });
    if (role !== 'commander' && (await leavesNoCommander(scene, member.role))) return refuse(NO_COMMANDER);
    // Whoever let themselves in has no role of anybody's giving, so that the same role is news.
    const formerRole = member.isEmergency && role === member.role ? null : member.role;
    const command = { type: 'member.add', userId: member.userId, name: member.name, role, formerRole, reason } as const;
    const written = await appendRevision(scene, command, TOUCHES_NOTHING);
    return written.ok ? ok(await listed(scene, member.userId)) : written;
  });

/** Ends a membership: that of others, or one's own. */
export const removeMember = (user: SignedInUser, ref: string, userId: string) =>
  inTheirIncident(entryOf(user), ref, async (scene) => {
    const member = await memberIn(scene, userId);
    if (member === null) return refuse({ kind: 'not-found' });
    if (await leavesNoCommander(scene, member.role)) return refuse(NO_COMMANDER);
    const { name, role } = member;
    const command = { type: 'member.remove', userId: member.userId, name, role } as const;
    const written = await appendRevision(scene, command, TOUCHES_NOTHING);
    return written.ok ? ok(null) : written;
  });

/** An administrator lets themselves into an incident that they are no member of. Nobody else can. */
export async function enterInEmergency(
  user: SignedInUser,
  ref: string,
  { role, reason }: { readonly role: EmergencyRole; readonly reason: string },
): Promise<Result<ListedMember, Refusal>> {
  if (!user.administrator) return refuse({ kind: 'not-found' });
  const entry = { kind: 'emergency', user: { id: user.id, name: user.name } } as const;
  return inTheirIncident(entry, ref, async (scene) => {
    const formerRole = scene.sitting.roleOf(user.id);
    const command = { type: 'member.enter', userId: user.id, name: user.name, role, formerRole, reason } as const;
    const written = await appendRevision(scene, command, TOUCHES_NOTHING);
    return written.ok ? ok(await listed(scene, user.id)) : written;
  });
}

const NOT_THEIRS = forbidden('Only the incident commander adds members.');
const NO_COMMANDER = forbidden(LAST_COMMANDER);

const inTheirIncident = async <T>(
  entry: Entry,
  ref: string,
  work: (scene: Scene) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> => withoutKey(await inIncident(entry, ref, null, work));

interface Invitee {
  readonly account: StoredUser;
  readonly signInLink: string | null;
}

/** Nobody gets a link into an account that somebody has already. */
async function inviteeOf({ sitting, author }: Scene, { email, name }: Invitation): Promise<Result<Invitee, Refusal>> {
  const tx = await sitting.written();
  const known = await findUserByEmail(tx, email);
  if (known !== null) return ok({ account: known, signInLink: null });
  if (name === null) {
    return refuse(
      invalid('/name', `Nobody has an account with the address ${email} yet. Give their name to make one.`),
    );
  }
  const account = await insertUser(tx, { id: newId(), email, name, administrator: false });
  if (account === null) return refuse(invalid('/email', 'Somebody else has just made this account. Try again.'));
  await appendToAccountLog(tx, author.actor, account.id, { type: 'user.added' });
  return ok({ account, signInLink: await createSignInLink(tx, account.id) });
}

async function memberIn({ sitting, incident }: Scene, userId: string): Promise<ListedMember | null> {
  const members = await membersOf(await sitting.written(), incident.id);
  return members.find((member) => member.userId === userId.toLowerCase()) ?? null;
}

async function listed(scene: Scene, userId: string): Promise<ListedMember> {
  const member = await memberIn(scene, userId);
  if (member === null) throw new Error('Whoever was made a member is one');
  return member;
}
