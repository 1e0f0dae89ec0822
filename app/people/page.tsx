import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { seenWords } from '@/components/account/moments';
import { PeopleView } from '@/components/people/people-view';
import { HeaderBar } from '@/components/shell/header-bar';
import { type CurrentUser, currentUser } from '@/server/auth/session';
import { now } from '@/server/clock/clock';
import { listPeople } from '@/server/queries/people/people';
import { AccountNotices } from '../account-notices';
import { peopleAction } from './actions';

/** For anybody who is no administrator there is no such page, nor its title. */
async function requireAdministrator(): Promise<CurrentUser> {
  const user = await currentUser();
  if (!user?.administrator) notFound();
  return user;
}

export async function generateMetadata(): Promise<Metadata> {
  await requireAdministrator();
  return { title: 'People' };
}

export default async function PeoplePage(): Promise<ReactElement> {
  const user = await requireAdministrator();
  const at = now();
  const people = (await listPeople()).map(({ lastSeenAt, ...person }) => ({
    ...person,
    seen: lastSeenAt === null ? 'never signed in' : seenWords(lastSeenAt, at),
    isSelf: person.id === user.id,
  }));
  return (
    <>
      <HeaderBar user={user} crumb="People" />
      <AccountNotices />
      <main className="mx-auto w-full max-w-[1000px] px-5 pt-6 pb-12 max-sm:px-4 max-sm:pt-4">
        <PeopleView people={people} action={peopleAction} />
      </main>
    </>
  );
}
