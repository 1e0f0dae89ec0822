'use client';

// Who else is here, as faces in the head of the incident. A face leads to what its owner is looking at.

import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { NARROW, useMedia } from '@/components/browser/use-media';
import { Avatar } from '@/components/ui/avatar';
import { Tooltip } from '@/components/ui/tooltip';
import { usePage } from '../page-state';
import { useWorkspace } from '../workspace/workspace';
import { type OtherPerson, personWords } from './presence-people';
import { useOtherPeople } from './use-people';

const FACES = 5;
const FACES_ON_A_PHONE = 3;

export function PresenceFaces(): ReactElement | null {
  const others = useOtherPeople();
  const isNarrow = useMedia(NARROW, false);
  if (others.length === 0) return null;
  const most = isNarrow ? FACES_ON_A_PHONE : FACES;
  // One more face takes no more room than the number that would stand for it.
  const shown = others.length <= most + 1 ? others : others.slice(0, most);
  const rest = others.slice(shown.length);
  return (
    <ul aria-label="Here now" className="ml-auto flex items-center pl-1">
      {shown.map((person) => (
        <li key={person.userId} className="-ml-1">
          <Face person={person} />
        </li>
      ))}
      {rest.length > 0 ? (
        <li className="-ml-1">
          <More people={rest} />
        </li>
      ) : null}
    </ul>
  );
}

const FACE = 'block rounded-full outline-2 outline-surface data-[focus-visible]:outline-accent';

function Face({ person }: { readonly person: OtherPerson }): ReactElement {
  const { state } = useWorkspace();
  const { select } = usePage();
  const event = person.eventId === null ? undefined : state.events.get(person.eventId)?.event;
  const words = personWords(person, event);
  return (
    <Tooltip text={words}>
      <AriaButton aria-label={words} onPress={() => (event ? select(event.id) : undefined)} className={FACE}>
        <Avatar name={person.name} sizePx={24} isDecorative />
      </AriaButton>
    </Tooltip>
  );
}

function More({ people }: { readonly people: readonly OtherPerson[] }): ReactElement {
  const names = people.map(({ name }) => name).join(', ');
  return (
    <Tooltip text={names}>
      <AriaButton
        aria-label={`${people.length} more: ${names}`}
        className={`${FACE} grid size-6 place-items-center bg-sunken font-semibold text-[10px] text-ink-2 tabular-nums`}
      >
        +{people.length}
      </AriaButton>
    </Tooltip>
  );
}
