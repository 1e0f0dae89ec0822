'use client';

// Says which moment of the record the page shows, and goes to another: as recorded at a revision or moment, or as known
// on a day. Closed where nobody looks back.

import type { ReactElement } from 'react';
import { PRESENT, WITH_NOW } from '@/client/past/past-moment';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { closedByEscape } from '@/components/ui/closed-by-escape';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { usePage } from '../page-state';
import { useFocusTurn } from '../use-focus-turn';
import { useSteadyWorkspace } from '../workspace/workspace';
import { PastControls } from './later';
import { PerhapsLater } from './past-perhaps-later';
import { LOOKING_BACK, type ShownPast, usePast, usePresent } from './past-state';
import { pastWords } from './past-words';

export function PastBar(): ReactElement | null {
  return usePast().isOpen ? <OpenBar /> : null;
}

function OpenBar(): ReactElement {
  const { drafts } = useSteadyWorkspace();
  const { past, setOpen } = usePast();
  const { changeAddress } = usePage();
  const controls = useFocusTurn<HTMLDivElement>(LOOKING_BACK, 'open');
  const backToNow = () => {
    drafts.turn(LOOKING_BACK, 'closed');
    changeAddress(PRESENT);
    setOpen(false);
  };
  return (
    <section
      aria-label="Looking back"
      onKeyDown={closedByEscape(backToNow)}
      className={classNames(
        'shrink-0 border-line border-b px-5 py-2 text-sm max-sm:px-4',
        past === null ? 'bg-surface' : 'bg-accent/8',
      )}
    >
      {past === null ? (
        <div className="flex items-center gap-2.5">
          <Icon name="clock" className="text-ink-3" />
          <p className="min-w-0 flex-1 text-ink-2">
            Choose a moment: the whole page then shows what the record held, or what was known, and can only be read.
          </p>
          <IconButton icon="close" label="Close" onPress={backToNow} />
        </div>
      ) : (
        <Shown past={past} backToNow={backToNow} />
      )}
      <div ref={controls}>
        <PastControls />
      </div>
    </section>
  );
}

function Shown({ past, backToNow }: { readonly past: ShownPast; readonly backToNow: () => void }): ReactElement {
  const { address, changeAddress } = usePage();
  const isComparing = address.compare !== null;
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
      <Icon
        name={past.problem === null ? 'clock' : 'warning'}
        className={past.problem === null ? 'text-accent' : 'text-attack'}
      />
      <p role="status" className="min-w-0 flex-1 text-ink max-sm:basis-[80%]">
        {past.problem === null ? <Words past={past} /> : past.problem}
      </p>
      <div className="flex gap-2">
        {past.problem === null ? (
          <Button onPress={() => changeAddress({ compare: isComparing ? null : WITH_NOW })}>
            {isComparing ? 'Stop comparing' : 'Compare with now'}
          </Button>
        ) : null}
        <Button variant="primary" onPress={backToNow}>
          Back to now
        </Button>
      </div>
    </div>
  );
}

function Words({ past }: { readonly past: ShownPast }): ReactElement {
  const present = usePresent();
  return (
    <>
      <b className="font-[620]">{pastWords(past.moment, present.incident.zone)}</b>
      <span className="text-ink-2">
        {past.moment.asOf === undefined || past.isReading ? '' : whichOf(past, present.incident.revision)}
        {past.comparison === null ? '' : ' · the page shows the later moment, with what changed until then'}
        {past.isReading ? ' · reading' : ' · read-only'}
      </span>
      <PerhapsLater />
    </>
  );
}

/** The number is said once: "at revision 4 of 47", or "at the end of 5 January 2023 · revision 5 of 47". */
function whichOf({ moment, state }: ShownPast, last: number): string {
  const isNumber = /^\d+$/.test(moment.asOf ?? '') && moment.knownAt === undefined;
  return isNumber ? ` of ${count(last)}` : ` · revision ${count(state.incident.revision)} of ${count(last)}`;
}

const count = (value: number): string => value.toLocaleString('en-GB');
