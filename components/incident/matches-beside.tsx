'use client';

import { type ReactElement, useCallback, useState, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components/Button';
import { EventsInView } from '@/client/listing/events-in-view';
import { usePage } from './page-state';

/** In a corner of the drawing: how much of what search and filter let through lies beyond its edges, and the way there. */
export const MatchesBeside = (): ReactElement | null => (usePage().matchIds === null ? null : <Beside />);

function Beside(): ReactElement | null {
  const { matching, inStep, timeline } = usePage();
  const { view } = inStep;
  const [found] = useState(() => new EventsInView());
  const look = useCallback(() => found.of(matching, view.get()), [found, matching, view]);
  const { earlier, later } = useSyncExternalStore(view.watch, look, look);
  if (earlier + later === 0) return null;
  return (
    <Button
      onPress={() => timeline.current?.zoomTo(matching.map(({ id }) => id))}
      className="absolute top-px left-1 flex h-6 items-start gap-1 rounded-md px-1.5 pt-[3px] text-accent text-xs tabular-nums hover:underline print:hidden"
    >
      <span className="sr-only">Bring all matches into view: </span>
      {earlier === 0 ? null : <span aria-hidden="true">‹</span>}
      {besideWords(earlier, later)}
      {later === 0 ? null : <span aria-hidden="true">›</span>}
    </Button>
  );
}

const said = (count: number): string => count.toLocaleString('en-GB');

/** "2 earlier · 7 later". */
const besideWords = (earlier: number, later: number): string =>
  [earlier > 0 ? `${said(earlier)} earlier` : '', later > 0 ? `${said(later)} later` : ''].filter(Boolean).join(' · ');
