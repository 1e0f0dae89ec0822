'use client';

// When must we tell whom: the clocks of all rules that were decided to apply, what is next first; and the deciding itself.

import type { ReactElement } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { usePage } from '../page-state';
import { useFocusTurn } from '../use-focus-turn';
import { useSteadyWorkspace } from '../workspace/workspace';
import { clockGroups } from './clock-groups';
import { ClockRow } from './clock-row';
import { useClocks } from './clocks-state';
import { DecideView } from './decide/decide-view';
import { useBeginDeciding, useDeciding } from './decide/use-deciding';
import { DecidedList } from './decided-list';
import { DeadlinesHeading, ReadingDeadlines, TITLE_ID } from './reading-deadlines';

export function DeadlinesView(): ReactElement {
  const { may } = useSteadyWorkspace();
  const deciding = useDeciding();
  return deciding !== null && may('decide-obligations') ? <DecideView deciding={deciding} /> : <ClocksView />;
}

function ClocksView(): ReactElement {
  const { isDecided, reading, readAgain } = useClocks();
  return (
    <section aria-labelledby={TITLE_ID} className="flex flex-col gap-3">
      <Head />
      {reading === 'failed' ? (
        <Banner tone="problem" inset actions={<Button onPress={readAgain}>Read again</Button>}>
          The clocks could not be read.
        </Banner>
      ) : null}
      {reading === 'under-way' ? <ReadingDeadlines /> : null}
      {isDecided ? <ClockList /> : <NoneDecided />}
      <DecidedList />
    </section>
  );
}

function Head(): ReactElement {
  const { isDecided } = useClocks();
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <DeadlinesHeading />
      {isDecided ? <DecideButton>Rules and answers…</DecideButton> : null}
    </header>
  );
}

function DecideButton({ children }: { readonly children: string }): ReactElement | null {
  const { may } = useSteadyWorkspace();
  const { begin, isPending } = useBeginDeciding();
  const place = useFocusTurn<HTMLSpanElement>('obligations', 'closed');
  if (!may('decide-obligations')) return null;
  return (
    <span ref={place}>
      <Button isDisabled={isPending} onPress={() => void begin()}>
        {children}
      </Button>
    </span>
  );
}

function ClockList(): ReactElement {
  const { clocks } = useClocks();
  const { address, changeAddress } = usePage();
  return (
    <>
      {clockGroups(clocks).map(({ title, clocks: held }) => (
        <section key={title} aria-label={title}>
          <p className="mb-1.5 font-[560] text-ink-3 text-xs">
            {title} · {held.length}
          </p>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {held.map((clock) => (
              <ClockRow
                key={clock.rule}
                clock={clock}
                isOpen={address.clock === clock.rule}
                onToggle={() => changeAddress({ clock: address.clock === clock.rule ? null : clock.rule })}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function NoneDecided(): ReactElement {
  const { may } = useSteadyWorkspace();
  return (
    <div className="mt-3 rounded-lg border border-line bg-surface">
      <EmptyState title="No deadlines yet" actions={<DecideButton>Decide which rules apply</DecideButton>}>
        {may('decide-obligations')
          ? 'Answer a few questions about the organisation and who is affected. Rules that may apply are proposed, and you decide which do.'
          : 'The incident commander or counsel has not decided yet which disclosure rules apply.'}
      </EmptyState>
    </div>
  );
}
