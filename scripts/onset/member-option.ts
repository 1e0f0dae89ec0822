// As whom a command acts in an incident: one of its members, whom it takes by their address.
import { type Result, refuse } from '@/core/result';
import type { Given, Option } from './command';

export const incident: Option = {
  name: 'incident',
  summary: 'its number or id',
  value: { kind: 'text', placeholder: 'INC-2023-0001' },
};

/** @param whom "the member who does it" */
export const memberEmail = (whom: string): Option => ({
  name: 'email',
  summary: `${whom}; unless told the first administrator, or the incident’s first commander`,
  value: { kind: 'optional-text', placeholder: 'address' },
});

interface Member {
  readonly id: string;
  readonly name: string;
}

/** Whether they are a member is for `act` to find out. */
export async function asMember(
  given: Given,
  act: (member: Member, ref: string) => Promise<Result<string, string>>,
): Promise<Result<string, string>> {
  const { actingMember } = await import('@/server/queries/people/acting-member');
  const email = given.optional('email');
  const ref = given.text('incident');
  const member = await actingMember(email, ref);
  if (member === null) return refuse(`There is no user ${email ?? 'who is an administrator'}.`);
  return act({ id: member.id, name: member.name }, ref);
}

export const noMember = (name: string, ref: string): string =>
  `${name} is no member of an incident ${ref}. Name a member with --email.`;
