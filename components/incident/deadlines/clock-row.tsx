'use client';

// One clock of the list: how it stands, what it is and who is told, by when and how far that is. Pressing it opens the rest.

import { type ReactElement, useEffect, useId, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ReadClock } from '@/client/deadlines/clocks';
import { classNames } from '@/components/ui/class-names';
import { clockColour } from '@/components/ui/clock-colour';
import { Icon } from '@/components/ui/icon';
import { deadlineWords } from '@/core/disclosure/deadline-words';
import { timeLeft } from '@/core/disclosure/time-left';
import { MILESTONE_LABELS } from '@/core/incident/vocabulary';
import { ClockDetail } from './clock-detail';
import { ClockMark } from './clock-mark';
import { useClocks } from './clocks-state';

export interface ClockRowProps {
  readonly clock: ReadClock;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function ClockRow({ clock, isOpen, onToggle }: ClockRowProps): ReactElement {
  const id = useId();
  const row = useShownWhenOpen(isOpen);
  const { title, notify, trigger, verification, met, status } = clock;
  const marks = [
    verification === 'unverified' && 'unverified',
    trigger?.standsInFor != null && `counted from ${MILESTONE_LABELS[trigger.milestone]}`,
    met?.assumed === true && status !== 'not-in-force' && 'filing assumed',
  ].filter((words) => words !== false);
  return (
    <li ref={row} className="scroll-mt-2">
      <h3>
        <Button
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onPress={onToggle}
          className="grid w-full grid-cols-[140px_minmax(0,1fr)_minmax(0,1fr)_16px] items-baseline gap-x-3 gap-y-0.5 px-3 py-2.5 text-left hover:bg-ink/3 data-[focus-visible]:-outline-offset-2 max-sm:grid-cols-[minmax(0,1fr)_16px]"
        >
          <span className="max-sm:col-start-1">
            <ClockMark clock={clock} />
          </span>
          <span className="min-w-0 max-sm:col-start-1">
            <span className="block font-[560]">{title}</span>
            <span className="block text-ink-2 text-xs">{notify}</span>
            {marks.length === 0 ? null : (
              <span className={classNames('block text-xs', isSettled(status) ? 'text-ink-3' : 'text-detect-ink')}>
                {marks.join(', ')}
              </span>
            )}
          </span>
          <span className="min-w-0 text-sm max-sm:col-start-1">
            <When clock={clock} />
          </span>
          <Icon
            name={isOpen ? 'chevronDown' : 'chevronRight'}
            sizePx={14}
            className="self-center text-ink-3 max-sm:col-start-2 max-sm:row-span-3 max-sm:row-start-1"
          />
        </Button>
      </h3>
      <div id={id}>{isOpen ? <ClockDetail clock={clock} /> : null}</div>
    </li>
  );
}

/** What is behind one calls for no attention, whatever was taken for granted. */
const isSettled = (status: ReadClock['status']): boolean =>
  status === 'met' || status === 'done' || status === 'not-in-force';

function When({ clock }: { readonly clock: ReadClock }): ReactElement {
  const { now } = useClocks();
  const { deadline, zone, kind, status, limit } = clock;
  const left = timeLeft(clock, now);
  if (deadline === null) return <span className="text-ink-2">{undatedWords(status, limit)}</span>;
  return (
    <>
      <span className="block">{deadlineWords(deadline, zone, kind)}</span>
      {left === '' ? null : <span className={`block text-xs ${clockColour(status)}`}>{left}</span>}
    </>
  );
}

function undatedWords(status: ReadClock['status'], limit: string): string {
  switch (status) {
    case 'not-in-force':
      return 'not in force at the time';
    case 'not-triggered':
      return `${limit}, once it starts`;
    default:
      return limit;
  }
}

/** A clock that a link or the header leads to comes into sight. */
function useShownWhenOpen(isOpen: boolean) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return row;
}
