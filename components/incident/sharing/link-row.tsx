'use client';

// One share link: whom it is for, how far it goes, who opened it; and in one press seven more days, or the end of it.

import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useId, useState } from 'react';
import { Button as BareButton } from 'react-aria-components/Button';
import { momentWords } from '@/client/moment-words';
import { changeLinkMutation, revokeLinkMutation } from '@/client/share-links';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { showProblem } from '@/components/ui/toast-queue';
import type { ShareLinkOut } from '@/core/contracts/share-link';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { AUDIENCE_LABELS } from '@/core/incident/vocabulary';
import { instant, toRfc3339 } from '@/core/time/instant';
import { addDays } from '@/core/time/zone';
import { showNotice } from '../notice';
import { useSteadyWorkspace } from '../workspace/workspace';
import { LinkViewings } from './link-viewings';
import { standingWords, viewedWords } from './link-words';

export interface LinkRowProps {
  readonly link: ShareLinkOut;
  readonly isOpen: boolean;
  /** Called where what was pressed is gone. */
  readonly onGone: () => void;
}

export function LinkRow({ link, isOpen, onGone }: LinkRowProps): ReactElement {
  const { incident, now } = useSteadyWorkspace();
  const [showsViewings, setShowsViewings] = useState(false);
  const id = useId();
  return (
    <li className="px-3 py-2.5 text-sm">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className={classNames('min-w-0 flex-1 max-sm:basis-full', !isOpen && 'text-ink-3')}>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <b className="font-[560] [overflow-wrap:anywhere]">{link.recipient}</b>
            <Chip>{AUDIENCE_LABELS[link.audience]}</Chip>
          </p>
          <p className={classNames('mt-0.5', isOpen && 'text-ink-2')}>
            {[standingWords(link, now), link.hasPasscode && 'has a passcode'].filter(Boolean).join(' · ')}
          </p>
          <Viewed
            words={viewedWords(link, incident.zone)}
            isShown={showsViewings}
            controls={id}
            onPress={link.viewings === 0 ? null : () => setShowsViewings(!showsViewings)}
          />
        </div>
        {link.state === 'revoked' ? null : <RowDeeds link={link} onGone={onGone} />}
      </div>
      <div id={id}>{showsViewings ? <LinkViewings linkId={link.id} recipient={link.recipient} /> : null}</div>
    </li>
  );
}

interface ViewedProps {
  readonly words: string;
  readonly isShown: boolean;
  readonly controls: string;
  /** Null where there is nothing to show. */
  readonly onPress: (() => void) | null;
}

function Viewed({ words, isShown, controls, onPress }: ViewedProps): ReactElement {
  if (onPress === null) return <p className="mt-0.5 text-ink-3">{words}</p>;
  return (
    <BareButton
      aria-expanded={isShown}
      aria-controls={controls}
      onPress={onPress}
      className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-left text-ink-2 hover:bg-ink/5 hover:text-ink"
    >
      {words}
      <Icon name={isShown ? 'chevronDown' : 'chevronRight'} sizePx={12} className="text-ink-3" />
    </BareButton>
  );
}

const EXTENDED_BY_DAYS = 7;

function RowDeeds({ link, onGone }: Omit<LinkRowProps, 'isOpen'>): ReactElement {
  const { extend, revoke, isPending } = useLinkDeeds(link, onGone);
  return (
    <div className="flex gap-2">
      <Button isPending={isPending} onPress={extend} aria-label={`Extend the link for ${link.recipient} by 7 days`}>
        Extend by 7 days
      </Button>
      <Button
        variant="danger"
        isPending={isPending}
        onPress={revoke}
        aria-label={`Revoke the link for ${link.recipient}`}
      >
        Revoke
      </Button>
    </div>
  );
}

function useLinkDeeds({ id, recipient, expiresAt }: ShareLinkOut, onGone: () => void) {
  const { queries, incident, now } = useSteadyWorkspace();
  const change = useMutation(changeLinkMutation(queries, incident.id), queries.queryClient);
  const revoking = useMutation(revokeLinkMutation(queries, incident.id), queries.queryClient);
  const onError = (error: Error) => void showProblem(error.message);
  const extend = () => {
    const from = instant(Math.max(now, instantFromOut(expiresAt)));
    const until = addDays(from, EXTENDED_BY_DAYS, incident.zone);
    const onSuccess = () => showNotice(`${recipient} can read until ${momentWords(until, incident.zone)}`);
    change.mutate({ linkId: id, patch: { expiresAt: toRfc3339(until) } }, { onSuccess, onError });
  };
  const revoke = () => {
    const onSuccess = () => {
      onGone();
      showNotice(`Revoked the link for ${recipient}. It opens nothing any more.`);
    };
    revoking.mutate(id, { onSuccess, onError });
  };
  return { extend, revoke, isPending: change.isPending || revoking.isPending };
}
