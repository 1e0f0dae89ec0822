'use client';

// Everybody with an account, and where there are many a search for some of them: every word in name, address or standing.

import { type ReactElement, useDeferredValue, useState } from 'react';
import { FEW, Finder } from '@/components/ui/finder';
import { folded } from '@/core/folded';
import type { ListedPerson } from './people-state';
import { PersonRow, type PersonRowProps } from './person-row';

export interface PeopleListProps extends Omit<PersonRowProps, 'person'> {
  readonly people: readonly ListedPerson[];
}

export function PeopleList({ people, ...row }: PeopleListProps): ReactElement {
  const [search, setSearch] = useState('');
  const found = foundPeople(people, useDeferredValue(search));
  return (
    <>
      {people.length <= FEW ? null : (
        <div className="mb-3 flex">
          <Finder
            label="Search people"
            value={search}
            onChange={setSearch}
            foundCount={found.length}
            count={people.length}
          />
        </div>
      )}
      {found.length === 0 ? (
        <p className="rounded-lg border border-line bg-surface px-4 py-10 text-center text-ink-2 [overflow-wrap:anywhere]">
          Nobody has “{search.trim()}” in their name or address.
        </p>
      ) : (
        <ul className="rounded-lg border border-line bg-surface">
          {found.map((person) => (
            <PersonRow key={person.id} person={person} {...row} />
          ))}
        </ul>
      )}
    </>
  );
}

function foundPeople(people: readonly ListedPerson[], search: string): readonly ListedPerson[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return people.filter((person) => words.every((word) => shownOf(person).includes(word)));
}

function shownOf({ name, email, administrator, isDisabled, hasTwoStep }: ListedPerson): string {
  const standing = [administrator && 'administrator', isDisabled && 'disabled', hasTwoStep && 'two-step'];
  return folded([name, email, ...standing.filter(Boolean)].join('\n'));
}
