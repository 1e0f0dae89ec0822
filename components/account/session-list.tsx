// Where somebody is signed in: with what, whence, since when; each can be ended. Plain forms, so that it works without script.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import type { Instant } from '@/core/time/instant';
import { seenWords, utcWords } from './moments';

export interface ListedSession {
  readonly id: string;
  /** Such as "Firefox on Linux". */
  readonly client: string;
  readonly address: string | null;
  readonly beganAt: Instant;
  readonly lastSeenAt: Instant;
  readonly isThis: boolean;
}

export interface SessionListProps {
  readonly sessions: readonly ListedSession[];
  readonly now: Instant;
  readonly end: (form: FormData) => Promise<void>;
}

export function SessionList({ sessions, now, end }: SessionListProps): ReactElement {
  return (
    <ul className="border-line border-t">
      {sessions.map((session) => (
        <li
          key={session.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-5 py-3 last:border-b-0 max-sm:px-4"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-[550] text-sm">
              {session.client}
              {session.isThis ? <Chip tone="contain">This browser</Chip> : null}
            </p>
            <p className="mt-0.5 text-ink-3 text-xs">
              {[
                session.address ?? 'unknown network',
                `signed in ${utcWords(session.beganAt)}`,
                seenWords(session.lastSeenAt, now),
              ].join(' · ')}
            </p>
          </div>
          {session.isThis ? null : (
            <form action={end}>
              <input type="hidden" name="session" value={session.id} />
              <Button type="submit" aria-label={`Sign out ${session.client}`}>
                Sign out
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
