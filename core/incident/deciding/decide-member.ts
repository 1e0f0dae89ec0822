// Accepts or refuses what makes people members of an incident, or ends it. Whether a commander is left is asked where the
// members are known, see server/commands/members/change-members.ts.

import { assertNever } from '@/core/assert-never';
import { refuse } from '@/core/result';
import { may } from '../permission';
import { forbidden, invalid } from '../refusal';
import type { CustodyCommand } from './command';
import { type Author, accept, type Decided, unchanged } from './decision';

type MemberCommand = Extract<CustodyCommand, { type: `member.${string}` }>;
type Of<T extends MemberCommand['type']> = Extract<MemberCommand, { type: T }>;

export function decideMember(command: MemberCommand, author: Author): Decided {
  switch (command.type) {
    case 'member.add':
      return add(command, author);
    case 'member.remove':
      return remove(command, author);
    case 'member.enter':
      return enter(command);
    default:
      return assertNever(command);
  }
}

function add({ userId, name, role, formerRole, reason }: Of<'member.add'>, author: Author): Decided {
  if (!may(author.role, 'manage-members')) return refuse(forbidden('Only the incident commander adds members.'));
  return role === formerRole ? unchanged : accept({ type: 'member.added', userId, name, role, formerRole }, reason);
}

/** Anybody may leave. */
function remove({ userId, name, role, reason }: Of<'member.remove'>, author: Author): Decided {
  if (userId !== author.actor.id && !may(author.role, 'manage-members')) {
    return refuse(forbidden('Only the incident commander removes members.'));
  }
  return accept({ type: 'member.removed', userId, name, role }, reason);
}

function enter({ userId, name, role, formerRole, reason }: Of<'member.enter'>): Decided {
  const why = reason?.trim() ?? '';
  if (why === '') return refuse(invalid('/reason', 'Say why you let yourself in: it is shown to all members.'));
  if (formerRole !== null) return refuse(forbidden('You are a member of this incident already.'));
  return accept({ type: 'member.entered', userId, name, role }, why);
}
