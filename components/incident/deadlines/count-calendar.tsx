'use client';

// The count, day by day, on a small calendar: what counts and as which day, what does not and why, where it begins and ends.

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { parseCivilDay } from '@/core/disclosure/civil-day';
import { closedDates } from '@/core/disclosure/closed-dates';
import type { CountedDay } from '@/core/disclosure/counted-days';
import { dateOfDays } from '@/core/time/calendar';
import { monthName, WEEKDAY_NAMES } from '@/core/time/calendar-names';
import { type CountCell, type CountMonth, countMonths } from './count-months';

/** More are shown when they are asked for. */
const SHOWN_MONTHS = 3;

export function CountCalendar({ counted }: { readonly counted: readonly CountedDay[] }): ReactElement {
  const [showsAll, setShowsAll] = useState(false);
  const months = countMonths(counted);
  const shown = showsAll || months.length <= SHOWN_MONTHS ? months : [...months.slice(0, 1), ...months.slice(-1)];
  const left = months.length - shown.length;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        {shown.map((month) => (
          <Month key={month.key} month={month} />
        ))}
      </div>
      {left > 0 ? (
        <Button variant="quiet" className="-ml-2.5 self-start" onPress={() => setShowsAll(true)}>
          {left === 1 ? 'Show the month between' : `Show the ${left} months between`}
        </Button>
      ) : null}
      <Legend closed={closedDates(counted)} />
    </div>
  );
}

function Month({ month }: { readonly month: CountMonth }): ReactElement {
  return (
    <table className="border-separate border-spacing-px text-center tabular-nums">
      <caption className="pb-1 text-left font-medium text-ink-2 text-xs">{month.name}</caption>
      <thead>
        <tr>
          {WEEKDAY_NAMES.map((name) => (
            <th key={name} scope="col" abbr={name} className="w-8 font-normal text-2xs text-ink-3">
              {name.slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks have no name but their place
          <tr key={place}>
            {week.map((cell, day) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have blank days
              <Day key={day} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CLOSED =
  'text-ink-3 [background-image:repeating-linear-gradient(135deg,var(--line)_0_1.5px,transparent_1.5px_5px)]';

function Day({ cell }: { readonly cell: CountCell | null }): ReactElement {
  if (cell === null) return <td />;
  const { dayOfMonth, counted, mark, end } = cell;
  if (counted === null) return <td className="h-9 text-ink-3 text-xs">{dayOfMonth}</td>;
  return (
    <td
      title={counted.why}
      className={classNames(
        'h-9 rounded-sm text-xs leading-tight',
        dayLook(counted.counts, end),
        end === 'first' && 'outline-1 outline-ink-3 -outline-offset-1',
      )}
    >
      <span className="block font-medium">{dayOfMonth}</span>
      <span aria-hidden="true" className="block min-h-3 text-[10px] leading-3 opacity-80">
        {mark}
      </span>
      <span className="sr-only">
        , {counted.why}
        {counted.counts || end === 'first' ? '' : ', does not count'}
        {end === 'last' ? ', the last day' : ''}
      </span>
    </td>
  );
}

function dayLook(counts: boolean, end: CountCell['end']): string {
  if (end === 'last') return 'bg-ink text-surface';
  if (counts) return 'bg-accent/12 text-ink';
  return end === 'first' ? 'text-ink' : CLOSED;
}

function Legend({ closed }: { readonly closed: readonly CountedDay[] }): ReactElement {
  return (
    <div className="flex flex-col gap-1.5 text-ink-2 text-xs">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        <Sign look="outline-1 outline-ink-3 -outline-offset-1">begins</Sign>
        <Sign look="bg-accent/12">counts</Sign>
        <Sign look={CLOSED}>does not count</Sign>
        <Sign look="bg-ink">last day</Sign>
      </ul>
      {closed.length === 0 ? null : (
        <ul>
          {closed.map(({ date, why }) => (
            <li key={date}>
              {dateWords(date)}: {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function dateWords(date: string): string {
  const { day, month, year } = dateOfDays(parseCivilDay(date) ?? 0);
  return `${day} ${monthName(month, 'long')} ${year}`;
}

function Sign({ look, children }: { readonly look: string; readonly children: string }): ReactElement {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden="true" className={classNames('size-3 rounded-xs', look)} />
      {children}
    </li>
  );
}
