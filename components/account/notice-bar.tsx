'use client';

// Says above every page what others did to one's account, until it is answered. It keeps nobody from their work: in the
// worst week of a company nothing stands between a person and the record.

import { type ReactElement, startTransition, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { utcWords } from './moments';
import { deedWords, type ListedNotice, summed } from './notice-sums';

export interface NoticeBarProps {
  /** At least one, latest first. */
  readonly notices: readonly ListedNotice[];
  readonly see: (form: FormData) => Promise<void>;
  readonly signOutEverywhere: () => Promise<void>;
}

const MICROS_PER_MS = 1_000;
/** The account page has them all. */
const MOST_SHOWN = 2;

export function NoticeBar({ notices, see, signOutEverywhere }: NoticeBarProps): ReactElement | null {
  const [isAnswered, setAnswered] = useState(false);
  const [isAnswering, startAnswer] = useTransition();
  const sums = summed(notices);
  if (isAnswered) return null;
  const answer = () => {
    const form = new FormData();
    form.set('through', new Date((notices[0]?.at ?? 0) / MICROS_PER_MS).toISOString());
    startAnswer(async () => {
      await see(form);
      setAnswered(true);
    });
  };
  return (
    <section
      aria-label="Somebody changed how you sign in"
      className="flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-b bg-surface px-5 py-2 text-sm max-sm:px-4"
    >
      <div className="flex min-w-[min(100%,280px)] flex-1 items-start gap-2.5">
        <Icon name="warning" className="mt-0.5 text-attack" />
        <div className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
          <ul aria-label="What others did to your account">
            {sums.slice(0, MOST_SHOWN).map((sum) => (
              <li key={`${sum.type} ${sum.by}`}>
                <span className="font-[550] text-ink">{sum.by}</span> <span className="text-ink">{deedWords(sum)}</span>
                {sum.count === 1 ? ', ' : ', the last on '}
                {utcWords(sum.at)}.
              </li>
            ))}
          </ul>
          <p>
            {sums.length > MOST_SHOWN ? 'There was more. ' : ''}They could have signed in as you: if you did not ask for
            it, ask them why.{' '}
            <a className="text-accent underline" href="/account">
              All of it
            </a>
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" onPress={() => startTransition(() => signOutEverywhere())}>
          Sign out everywhere
        </Button>
        <Button onPress={answer} isDisabled={isAnswering}>
          I know of it
        </Button>
      </div>
    </section>
  );
}
