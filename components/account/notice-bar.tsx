'use client';

// Says above every page what others did to one's account, until it is answered. It keeps nobody from their work: in the
// worst week of a company nothing stands between a person and the record.

import { type ReactElement, startTransition, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type ListedNotice, NoticeList } from './notice-list';

export interface NoticeBarProps {
  /** At least one, latest first. */
  readonly notices: readonly ListedNotice[];
  readonly see: (form: FormData) => Promise<void>;
  readonly signOutEverywhere: () => Promise<void>;
}

const MICROS_PER_MS = 1_000;

export function NoticeBar({ notices, see, signOutEverywhere }: NoticeBarProps): ReactElement | null {
  const [isAnswered, setAnswered] = useState(false);
  if (isAnswered) return null;
  const answer = () => {
    const form = new FormData();
    form.set('through', new Date((notices[0]?.at ?? 0) / MICROS_PER_MS).toISOString());
    setAnswered(true);
    startTransition(() => see(form));
  };
  return (
    <section
      aria-label="Somebody changed how you sign in"
      className="flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-b bg-surface pr-5 max-sm:px-3 max-sm:pb-2.5"
    >
      <NoticeList notices={notices} isBare />
      <p className="min-w-[min(100%,280px)] flex-1 text-ink-2 text-sm">
        With that they could have signed in as you. If you did not ask for it, ask them why; it stays listed on{' '}
        <a className="text-accent underline" href="/account">
          your account page
        </a>
        .
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" onPress={() => startTransition(() => signOutEverywhere())}>
          Sign out everywhere
        </Button>
        <Button onPress={answer}>I know of it</Button>
      </div>
    </section>
  );
}
