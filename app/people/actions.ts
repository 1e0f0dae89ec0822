'use server';

// What administrators do to accounts. For anybody else there is no such thing.

import { revalidatePath } from 'next/cache';
import { notFound } from 'next/navigation';
import { NOTHING_DONE, type PeopleState } from '@/components/people/people-state';
import type { Result } from '@/core/result';
import { type CurrentUser, currentUser } from '@/server/auth/session';
import { addUser } from '@/server/commands/users/add-user';
import { changeAdministrator } from '@/server/commands/users/change-administrator';
import { disable, enable } from '@/server/commands/users/disable-user';
import { renameUser } from '@/server/commands/users/rename-user';
import { resetTwoStep } from '@/server/commands/users/reset-two-step';
import { linkFor } from '@/server/commands/users/sign-in-link';
import { findPerson, type StoredUser } from '@/server/queries/people/people';
import { wordsOf } from '../form-words';

export async function peopleAction(_last: PeopleState, form: FormData): Promise<PeopleState> {
  const administrator = await currentUser();
  if (!administrator?.administrator) notFound();
  const intent = wordsOf(form, 'intent');
  const state = intent === 'invite' ? await invite(administrator, form) : await change(administrator, intent, form);
  revalidatePath('/people');
  return state;
}

async function invite(actor: CurrentUser, form: FormData): Promise<PeopleState> {
  const person = { email: wordsOf(form, 'email'), name: wordsOf(form, 'name'), administrator: false };
  const added = await addUser(person, actor);
  if (!added.ok) return refused(added.error);
  return { ...NOTHING_DONE, link: { name: added.value.user.name, address: added.value.link } };
}

async function change(actor: CurrentUser, intent: string, form: FormData): Promise<PeopleState> {
  const person = await findPerson(wordsOf(form, 'user'));
  if (person === null) return refused('There is no such account any more.');
  switch (intent) {
    case 'link': {
      const link = await linkFor(actor, person);
      return link.ok ? { ...NOTHING_DONE, link: { name: person.name, address: link.value } } : refused(link.error);
    }
    case 'rename': {
      const renamed = await renameUser(actor, person, wordsOf(form, 'name'));
      return renamed.ok ? done(`${person.email} is ${renamed.value} now.`) : refused(renamed.error);
    }
    case 'disable':
      if (person.id === actor.id) return refused('You cannot disable yourself.');
      return told(await disable(actor, person), `${person.name} is signed out everywhere and cannot sign in.`);
    case 'enable':
      await enable(actor, person);
      return done(`${person.name} may sign in again.`);
    case 'two-step-off':
      await resetTwoStep(actor, person.id);
      return done(`${person.name} signs in without a code until they set it up again.`);
    default:
      return administratorChange(actor, person, intent);
  }
}

async function administratorChange(actor: CurrentUser, person: StoredUser, intent: string): Promise<PeopleState> {
  if (intent === 'make-administrator') {
    return told(await changeAdministrator(actor, person, true), `${person.name} is an administrator.`);
  }
  if (intent === 'unmake-administrator') {
    return told(await changeAdministrator(actor, person, false), `${person.name} is no administrator any more.`);
  }
  return NOTHING_DONE;
}

const refused = (refusal: string): PeopleState => ({ ...NOTHING_DONE, refusal });
const done = (words: string): PeopleState => ({ ...NOTHING_DONE, done: words });
const told = (outcome: Result<void, string>, words: string): PeopleState =>
  outcome.ok ? done(words) : refused(outcome.error);
