'use client';

// One revision in the record: number, moment, sentence with its reason; discreetly its hash and how all stood then.

import type { ReactElement } from 'react';
import { Button as BareButton } from 'react-aria-components/Button';
import { deletionIn } from '@/client/history/restoring';
import { momentWords } from '@/client/moment-words';
import { Icon } from '@/components/ui/icon';
import type { RevisionOut } from '@/core/contracts/revision';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { copyAloud } from '../copy-aloud';
import { usePage } from '../page-state';
import { useWorkspace } from '../workspace/workspace';
import { RestoreDeleted } from './restore-deleted';
import { RevisionWords } from './revision-words';

export interface HistoryRowProps {
  readonly revision: RevisionOut;
  /** A later revision takes it back. */
  readonly isTakenBack: boolean;
}

export function HistoryRow({ revision, isTakenBack }: HistoryRowProps): ReactElement {
  const { incident, state, may } = useWorkspace();
  const { open } = usePage();
  const { seq, at, payload } = revision;
  const eventId = payload?.eventId;
  const isLive = typeof eventId === 'string' && state.events.get(eventId)?.deletedAt === null;
  const deletion = isLive || isTakenBack || !may('edit-events') ? null : deletionIn(revision);
  const words = <RevisionWords revision={revision} />;
  return (
    <li className="group grid grid-cols-[40px_150px_1fr_auto] items-start gap-x-3 px-3 py-[7px] text-ink-2 text-sm print:break-inside-avoid @max-3xl:grid-cols-[40px_150px_1fr] @max-lg:grid-cols-[auto_1fr]">
      <span className="text-ink-3">
        <span className="sr-only">Revision </span>
        {seq}
      </span>
      <span className="@max-lg:text-xs">{momentWords(instantFromOut(at), incident.zone)}</span>
      <span className="min-w-0 text-pretty [overflow-wrap:anywhere] @max-lg:col-start-2">
        {isLive ? (
          <BareButton
            className="-mx-1.5 -my-[3px] rounded-sm px-1.5 py-[3px] text-left hover:bg-ink/5"
            onPress={() => open(eventId)}
          >
            {words}
          </BareButton>
        ) : (
          words
        )}
      </span>
      <span className="-my-px flex items-center gap-1 @max-3xl:col-start-3 @max-3xl:-ml-1.5 @max-lg:col-start-2 print:hidden">
        <RowTools revision={revision} />
        {deletion === null ? null : <RestoreDeleted deletion={deletion} />}
      </span>
    </li>
  );
}

const TOOL =
  '-my-px inline-flex h-6 items-center gap-1 rounded-sm px-1.5 text-ink-3 text-xs hover:bg-ink/5 hover:text-ink';
const HASH_DIGITS_SHOWN = 10;

/** In sight where no pointer hovers, and where there is no room beside the words, so that they have a line of their own. */
function RowTools({ revision: { seq, hash } }: { readonly revision: RevisionOut }): ReactElement {
  const { changeAddress } = usePage();
  return (
    <span className="flex items-center gap-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 @max-3xl:opacity-100 pointer-coarse:opacity-100">
      <BareButton
        className={TOOL}
        onPress={() => changeAddress({ asOf: String(seq), view: 'timeline' })}
        aria-label={`Show the incident as recorded at revision ${seq}`}
      >
        <Icon name="clock" sizePx={12} />
        As recorded then
      </BareButton>
      <BareButton
        className={TOOL}
        onPress={() => void copyAloud(hash, `hash of revision ${seq}`)}
        aria-label={`Copy the hash of revision ${seq}`}
      >
        <code className="font-mono">{hash.slice(0, HASH_DIGITS_SHOWN)}</code>
        <Icon name="copy" sizePx={12} />
      </BareButton>
    </span>
  );
}
