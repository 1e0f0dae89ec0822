// Ends somebody's membership of an incident, as the operator: for whoever runs the command line.

import 'server-only';
import { forbidden, invalid } from '@/core/incident/refusal';
import { refusalWords } from '@/core/incident/sentences/refusal-words';
import { ok, type Result, refuse } from '@/core/result';
import { findUserByEmail, type StoredUser } from '../../db/accounts/users';
import { database } from '../../db/connection/client';
import { appendRevision } from '../writing/append-revision';
import { withoutKey } from '../writing/once';
import { inIncident } from '../writing/scene';
import { TOUCHES_NOTHING } from '../writing/touched';
import { LAST_COMMANDER, leavesNoCommander } from './last-commander';

export interface FormerMember {
  readonly ref: string;
  readonly email: string;
  readonly reason: string | null;
}

/** Gives who it was. */
export async function endMembership({ ref, email, reason }: FormerMember): Promise<Result<StoredUser, string>> {
  const user = await findUserByEmail(database(), email);
  if (user === null) return refuse(`There is no user with the address ${email}.`);
  const done = await inIncident({ kind: 'operator' }, ref, null, async (scene) => {
    const role = scene.sitting.roleOf(user.id);
    if (role === null) return refuse(invalid('/email', `${user.name} is no member of ${scene.incident.ref}.`));
    if (await leavesNoCommander(scene, role)) return refuse(forbidden(LAST_COMMANDER));
    const command = { type: 'member.remove', userId: user.id, name: user.name, role, reason } as const;
    const written = await appendRevision(scene, command, TOUCHES_NOTHING);
    return written.ok ? ok(user) : written;
  });
  const ended = withoutKey(done);
  return ended.ok ? ended : refuse(refusalWords(ended.error, `There is no incident ${ref}.`));
}
