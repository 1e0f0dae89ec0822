'use client';

// The share links of the incident: those that open first, then what expired or was revoked.

import { type ReactElement, useRef, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { ShareLinkOut } from '@/core/contracts/share-link';
import { counted } from '@/core/incident/sentences/phrase';
import type { Instant } from '@/core/time/instant';
import { useSteadyWorkspace } from '../workspace/workspace';
import { LinkRow } from './link-row';
import { isOpenLink } from './release-standing';
import { useSharing } from './sharing-state';

export interface LinkListProps {
  readonly onNew: () => void;
  readonly onRelease: () => void;
}

export function LinkList({ onNew, onRelease }: LinkListProps): ReactElement {
  const { now } = useSteadyWorkspace();
  const { links, isUnreadable } = useSharing();
  const list = useRef<HTMLUListElement>(null);
  const all = links?.shareLinks ?? [];
  // What is revoked here stays in its place: another link must not slip under the pointer that pressed.
  const [over] = useState(() => new Set(all.filter((link) => !isOpenLink(link, now)).map(({ id }) => id)));
  const ordered = [...all.filter(({ id }) => !over.has(id)), ...all.filter(({ id }) => over.has(id))];
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 text-ink-2 text-sm max-sm:basis-full">
          {links === undefined ? '' : countWords(ordered, now)}
        </p>
        <Button variant="quiet" onPress={onRelease} className="max-sm:order-last max-sm:-ml-3">
          Choose what to release…
        </Button>
        <Button variant="primary" icon="add" onPress={onNew} autoFocus>
          New link
        </Button>
      </div>
      {isUnreadable ? (
        <Banner tone="problem" inset>
          The share links could not be read. They are tried again.
        </Banner>
      ) : null}
      <ul
        ref={list}
        tabIndex={-1}
        aria-label="Share links"
        className="divide-y divide-line rounded-lg border border-line outline-none empty:hidden"
      >
        {ordered.map((link) => (
          <LinkRow key={link.id} link={link} isOpen={isOpenLink(link, now)} onGone={() => list.current?.focus()} />
        ))}
      </ul>
    </div>
  );
}

function countWords(links: readonly ShareLinkOut[], now: Instant): string {
  const open = links.filter((link) => isOpenLink(link, now)).length;
  return open === 0 ? 'No link is open.' : `${counted(open, 'open link')}`;
}
