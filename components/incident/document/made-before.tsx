'use client';

// The documents that are kept, of everybody. Whose is one's own can be shown, saved and thrown away.

import type { ReactElement } from 'react';
import { documentFileAddress } from '@/client/document/documents';
import { momentWords } from '@/client/moment-words';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { IconLink } from '@/components/ui/icon-link';
import { Unread } from '@/components/ui/unread';
import { type DocumentOut, isUnfinished, KEPT_DAYS, MOST_KEPT } from '@/core/contracts/document';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { usePresent } from '../past/past-state';
import { ofWords, standingWords } from './made-words';
import type { DocumentDesk } from './use-document-desk';

export interface MadeBeforeProps {
  readonly desk: DocumentDesk;
  readonly onShow: (documentId: string) => void;
}

export function MadeBefore({ desk, onShow }: MadeBeforeProps): ReactElement | null {
  const { current } = desk;
  const isUnread = desk.isUnreachable && desk.documents === undefined;
  const documents = (desk.documents ?? []).filter((document) => isListed(document, current));
  if (documents.length === 0 && !isUnread) return null;
  return (
    <section aria-label="Made before" className="flex flex-col gap-1">
      <h3 className="font-medium text-ink-2 text-xs">Made before</h3>
      {isUnread ? <Unread words="What was made before could not be read." onRetry={desk.readAgain} /> : null}
      <ul className="divide-y divide-line">
        {documents.map((document) => (
          <MadeRow
            key={document.id}
            document={document}
            isCurrent={document.id === current?.id}
            onShow={() => onShow(document.id)}
            onDiscard={() => void desk.discard(document.id)}
          />
        ))}
      </ul>
      <p className="text-ink-3 text-xs">
        Kept for {KEPT_DAYS} days, at most {MOST_KEPT} of each member.
      </p>
    </section>
  );
}

/** Of what was called off nothing is left; how far the present one is stands below. */
const isListed = ({ id, state }: DocumentOut, current: DocumentOut | null): boolean =>
  state !== 'cancelled' && !(id === current?.id && isUnfinished(state));

interface MadeRowProps {
  readonly document: DocumentOut;
  readonly isCurrent: boolean;
  readonly onShow: () => void;
  readonly onDiscard: () => void;
}

function MadeRow({ document, isCurrent, onShow, onDiscard }: MadeRowProps): ReactElement {
  const { incident } = usePresent();
  const { madeAt, madeBy, isOwn, state, mayDiscard } = document;
  const at = momentWords(instantFromOut(madeAt), incident.zone);
  const name = `${ofWords(document)}, ${at}`;
  const isOpenable = isOwn && state === 'ready';
  return (
    <li
      aria-current={isCurrent || undefined}
      className={classNames('-mx-2 flex items-start gap-1 px-2 py-1.5 text-xs', isCurrent && 'bg-ink/5')}
    >
      <div className="min-w-0 flex-1">
        <p className="text-ink text-sm leading-snug">{ofWords(document)}</p>
        <p className="text-ink-3 tabular-nums">{[isOwn ? 'You' : madeBy, at].join(' · ')}</p>
        <p className="text-ink-3 tabular-nums">{standingWords(document)}</p>
      </div>
      {isOpenable ? <IconButton icon="eye" size="small" label={`Show ${name}`} onPress={onShow} /> : null}
      {isOpenable ? (
        <IconLink icon="arrowDown" label={`Download ${name}`} href={documentFileAddress(incident.id, document.id)} />
      ) : null}
      {mayDiscard ? (
        <IconButton
          icon={isUnfinished(state) ? 'close' : 'remove'}
          size="small"
          label={`${isUnfinished(state) ? 'Cancel' : 'Discard'} ${name}`}
          onPress={onDiscard}
        />
      ) : null}
    </li>
  );
}
