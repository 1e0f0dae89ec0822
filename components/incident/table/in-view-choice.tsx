'use client';

// Above the table: whether it lists all events or only what the drawing has in view, and how many these are. The table alone
// goes by where the drawing was left, or would begin.

import type { ReactElement } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { usePage } from '../page-state';
import { useListed } from './use-listed';

const CHOICES = [
  { value: 'all', label: 'All events' },
  { value: 'in-view', label: 'In view' },
] as const;

export function InViewChoice(): ReactElement {
  const { address, changeAddress, matching } = usePage();
  const { events, undated } = useListed();
  const where = address.view === 'table' ? 'in the timeline’s view' : 'in view';
  return (
    <div className="-mb-1 flex shrink-0 items-center gap-3 print:hidden">
      <p className="min-w-0 flex-1 text-ink-3 text-xs tabular-nums">
        {address.inView ? inViewWords(events.length, matching.length, undated, where) : countWords(matching.length)}
      </p>
      <SegmentedControl
        label="Events in the table"
        segments={CHOICES}
        value={address.inView ? 'in-view' : 'all'}
        onChange={(listed) => changeAddress({ inView: listed === 'in-view' })}
      />
    </div>
  );
}

const said = (count: number): string => count.toLocaleString('en-GB');

const countWords = (count: number): string => `${said(count)} ${count === 1 ? 'event' : 'events'}`;

/** Undated events are in no view; the tray beside the axis has them. */
function inViewWords(count: number, all: number, undated: number, where: string): string {
  const words = `${said(count)} of ${countWords(all)} ${where}`;
  return undated === 0 ? words : `${words}; ${said(undated)} without a date left out`;
}
