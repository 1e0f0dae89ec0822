'use client';

// That somebody else is at an event: their face, small, wherever the event stands. A ring says that they are editing it.

import type { ReactElement } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import type { OtherPerson } from './presence-people';

const MOST = 2;

export function PresenceMark({
  people,
  sizePx,
}: {
  readonly people: readonly OtherPerson[];
  readonly sizePx: number;
}): ReactElement | null {
  if (people.length === 0) return null;
  return (
    <span className="flex shrink-0 animate-appear items-center gap-1">
      <span className="sr-only">{people.map(herePhrase).join(', ')}</span>
      {people.slice(0, MOST).map((person) => (
        <span
          key={person.userId}
          aria-hidden="true"
          title={herePhrase(person)}
          className={classNames(
            'rounded-full',
            person.isEditing && 'ring-2 ring-accent ring-offset-1 ring-offset-surface',
          )}
        >
          <Avatar name={person.name} sizePx={sizePx} isDecorative />
        </span>
      ))}
      {people.length > MOST ? (
        <span aria-hidden="true" className="text-ink-3 text-xs tabular-nums">
          +{people.length - MOST}
        </span>
      ) : null}
    </span>
  );
}

const herePhrase = ({ name, isEditing }: OtherPerson): string => `${name} is ${isEditing ? 'editing this' : 'here'}`;
