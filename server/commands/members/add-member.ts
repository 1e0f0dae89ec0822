// Adds a user to an incident, or gives a member another role, as the operator: for whoever runs the command line.

import 'server-only';
import { forbidden } from '@/core/incident/refusal';
import { refusalWords } from '@/core/incident/sentences/refusal-words';
import type { Role } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { findUserByEmail, type StoredUser } from '../../db/accounts/users';
import { database } from '../../db/connection/client';
import { appendRevision } from '../writing/append-revision';
import { withoutKey } from '../writing/once';
import { inIncident } from '../writing/scene';
import { TOUCHES_NOTHING } from '../writing/touched';
import { LAST_COMMANDER, leavesNoCommander } from './last-commander';

export interface NewMember {
  readonly ref: string;
  readonly email: string;
  readonly role: Role;
}

export interface AddedMember {
  readonly user: StoredUser;
  readonly incidentRef: string;
  /** Null for somebody who was no member before. */
  readonly formerRole: Role | null;
}

export async function addMember({ ref, email, role }: NewMember): Promise<Result<AddedMember, string>> {
  const user = await findUserByEmail(database(), email);
  if (user === null) return refuse(`There is no user with the address ${email}. Add them first: user add.`);
  const done = await inIncident({ kind: 'operator' }, ref, null, async (scene) => {
    const formerRole = scene.sitting.roleOf(user.id);
    if (role !== 'commander' && (await leavesNoCommander(scene, formerRole))) return refuse(forbidden(LAST_COMMANDER));
    const command = { type: 'member.add', userId: user.id, name: user.name, role, formerRole } as const;
    const written = await appendRevision(scene, command, TOUCHES_NOTHING);
    return written.ok ? ok({ user, incidentRef: scene.incident.ref, formerRole }) : written;
  });
  const added = withoutKey(done);
  return added.ok ? added : refuse(refusalWords(added.error, `There is no incident ${ref}.`));
}
