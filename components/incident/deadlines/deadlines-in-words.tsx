'use client';

// What the flags on the timeline say, for whoever cannot see them.

import type { ReactElement } from 'react';
import { deadlineWords } from '@/core/disclosure/deadline-words';
import { statusWords } from '@/core/disclosure/status-words';
import { useClocks } from './clocks-state';
import { NOT_ADVICE } from './not-advice';

export function DeadlinesInWords(): ReactElement | null {
  const { clocks } = useClocks();
  const dated = clocks.filter(({ deadline }) => deadline !== null);
  if (dated.length === 0) return null;
  return (
    <section className="sr-only" aria-label="Deadlines on the timeline">
      <ul>
        {dated.map(({ rule, title, deadline, status, kind, zone }) => (
          <li key={rule}>
            {title}: {statusWords(status, kind).toLowerCase()}, {deadline && deadlineWords(deadline, zone, kind)}
          </li>
        ))}
      </ul>
      <p>{NOT_ADVICE}</p>
    </section>
  );
}
