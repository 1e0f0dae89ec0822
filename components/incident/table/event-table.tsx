'use client';

// The events as a table, in the order of time unless somebody wants another: the accessible twin of the drawn timeline. One
// row's title is in the tab order; arrows walk the rows, Enter opens the panel, F2 or a double click edits in place. On a
// phone a row is two lines, title over time.

import { type ReactElement, useMemo, useRef } from 'react';
import { NARROW, useMedia } from '@/components/browser/use-media';
import type { EventMark } from '@/components/timeline/props';
import { classNames } from '@/components/ui/class-names';
import { useShortcut } from '@/components/ui/use-shortcut';
import { type IncidentEvent, isOutline } from '@/core/incident/event';
import { usePage } from '../page-state';
import { NO_PEOPLE, usePeopleByEvent } from '../presence/use-people';
import { useArrivalPulses } from '../use-arrivals';
import { useSteadyWorkspace } from '../workspace/workspace';
import { CellToCome } from './cells/cell-to-come';
import { useOpenCell } from './cells/use-open-cell';
import { EventRow } from './event-row';
import { CellEditor } from './later';
import { NoneInView } from './none-in-view';
import { columnsOf } from './table-columns';
import { TABLE_LABELS, TableHead } from './table-head';
import { useListed } from './use-listed';
import { useLitRow } from './use-lit-row';
import { useRowDeeds } from './use-row-deeds';
import { useRowWalk } from './use-row-walk';
import { DRAWN_WHOLE, useRowWindow } from './use-row-window';
import { rowButton, useBegunAnew, useFocusFollowing, useKeepInView } from './use-selected-row';
import { useWantedTexts } from './use-wanted-texts';

export interface EventTableProps {
  readonly marks: ReadonlyMap<string, EventMark>;
  /** All columns, for a table that has the whole height. */
  readonly full: boolean;
}

const ROW_PX = 34;
const TWO_LINE_ROW_PX = 54;

export function EventTable({ marks, full }: EventTableProps): ReactElement {
  const { incident } = useSteadyWorkspace();
  const { address, changeAddress, columns: chosenColumns, matching, selected, chosen, inStep } = usePage();
  const { events: listed, view } = useListed();
  const people = usePeopleByEvent();
  const isNarrow = useMedia(NARROW, false);
  const rowPx = isNarrow ? TWO_LINE_ROW_PX : ROW_PX;
  const box = useRef<HTMLDivElement>(null);
  const { from, to } = useRowWindow(box, listed.length, rowPx);
  useWantedTexts(listed, from, to);
  const { sort } = address;
  const columns = useMemo(
    () => columnsOf({ full, isNarrow, sort, chosen: chosenColumns.chosen }),
    [full, isNarrow, sort, chosenColumns.chosen],
  );
  const selectedIndex = useMemo(() => (selected ? listed.indexOf(selected) : -1), [listed, selected]);
  const scrolling = scrollingOf(full, matching.length);
  const focusFollows = useRef(false);
  const opening = useOpenCell({
    ...{ box, columns, selectedId: selected?.id ?? null },
    onLeft: () => {
      focusFollows.current = true;
    },
  });
  const { cell } = opening;
  useKeepInView(box, selectedIndex, rowPx);
  useBegunAnew(box, view, selectedIndex < 0);
  const drawn = useMemo(() => ({ listed, from, to }), [listed, from, to]);
  useArrivalPulses(box, drawn);
  const pointing = useLitRow(box, inStep, drawn);
  useFocusFollowing({ box, isWanted: focusFollows, index: selectedIndex, drawnFrom: from, isEditing: cell !== null });
  const isDrawn = selectedIndex >= from && selectedIndex < to;
  const walk = useRowWalk({ listed, selectedIndex, focusFollows });
  const deeds = useRowDeeds(isNarrow, opening.open);
  const editTitle = () => {
    rowButton(box.current, selectedIndex)?.scrollIntoView({ block: 'nearest' });
    if (selected) deeds.edit?.(selected.id, 'title');
  };
  useShortcut('F2', editTitle, deeds.edit !== null && isDrawn && columns.some(({ key }) => key === 'title'));
  if (listed.length === 0) return <NoneInView />;
  const Editor = selected !== null && isOutline(selected) ? CellToCome : CellEditor;
  return (
    <div
      ref={box}
      {...pointing}
      className={classNames('@container rounded-lg border border-line bg-surface', scrolling)}
    >
      <div style={{ paddingTop: from * rowPx, paddingBottom: (listed.length - to) * rowPx }}>
        <table
          aria-label={TABLE_LABELS[sort]}
          aria-rowcount={listed.length + 1}
          onKeyDown={walk}
          className="block text-sm"
        >
          <TableHead columns={columns} sort={sort} onSort={(sort) => changeAddress({ sort })} />
          <tbody className="block">
            {listed.slice(from, to).map((event, offset) => (
              <EventRow
                key={event.id}
                event={event}
                index={from + offset}
                columns={columns}
                zone={incident.zone}
                mark={marks.get(event.id)}
                heightPx={rowPx}
                isSelected={event.id === selected?.id}
                isTabStop={isTabStop(event, from + offset, selected, selectedIndex)}
                isChosen={chosen.ids.has(event.id)}
                people={people.get(event.id) ?? NO_PEOPLE}
                deeds={deeds}
              />
            ))}
          </tbody>
        </table>
      </div>
      {cell === null || selected === null || !isDrawn ? null : (
        <Editor
          key={`${cell.eventId} ${cell.column}`}
          event={selected}
          cell={cell}
          frame={opening.frameAt(selectedIndex, rowPx)}
        />
      )}
    </div>
  );
}

/** Below the timeline a table of usual length scrolls with the page; a long one, and one of its own, scroll by themselves. */
function scrollingOf(full: boolean, rowCount: number): string {
  if (full) return 'min-h-0 flex-1 overflow-y-auto print:overflow-visible';
  return rowCount > DRAWN_WHOLE ? 'h-[60dvh] shrink-0 overflow-y-auto' : 'shrink-0 overflow-clip';
}

const isTabStop = (event: IncidentEvent, index: number, selected: IncidentEvent | null, selectedIndex: number) =>
  selectedIndex < 0 ? index === 0 : event.id === selected?.id;
