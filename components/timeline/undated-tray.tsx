'use client';

// Events that have no date yet, beside the axis: drag one onto it, or place it in the middle of the view with Shift and
// an arrow key. One tab stop; the arrow keys walk the tray.

import { type KeyboardEvent, type PointerEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Dot } from '@/components/ui/dot';
import { CATEGORY_TONES } from '@/components/ui/tones';
import { type IncidentEvent, isOutline } from '@/core/incident/event';
import { MARK_STATES } from './mark-states';
import type { EventMark } from './props';

export interface UndatedTrayProps {
  readonly events: readonly IncidentEvent[];
  readonly selectedId: string | null;
  /** The events that search and filter let through; null where all are. The others fade, as on the axis. */
  readonly matchIds: ReadonlySet<string> | null;
  readonly readOnly: boolean;
  readonly marks: ReadonlyMap<string, EventMark>;
  /** A pointer went down on an event; from here on it is the timeline's. */
  readonly onTake: (eventId: string, event: PointerEvent) => void;
  readonly onSelect: (eventId: string) => void;
  readonly onOpen: (eventId: string) => void;
  /** Gives the event a date in the middle of the view. */
  readonly onPlace: (eventId: string) => void;
  /** These are shown, and only their outline is known. */
  readonly onLack: ((eventIds: readonly string[]) => void) | undefined;
}

/** More than one looks through beside a drawing; the table has them all. */
const MOST_SHOWN = 24;

/** The first ones, and the selected one wherever it is. */
function shownOf(events: readonly IncidentEvent[], selectedId: string | null): readonly IncidentEvent[] {
  if (events.length <= MOST_SHOWN) return events;
  return events.filter(({ id }, place) => place < MOST_SHOWN || id === selectedId);
}

export function UndatedTray({ events: all, readOnly, onLack, ...handlers }: UndatedTrayProps): ReactElement {
  const { selectedId } = handlers;
  const events = useMemo(() => shownOf(all, selectedId), [all, selectedId]);
  const moreCount = all.length - events.length;
  useEffect(() => {
    const lacking = events.filter(isOutline).map(({ id }) => id);
    if (lacking.length > 0) onLack?.(lacking);
  }, [events, onLack]);
  const [reachedId, setReachedId] = useState<string | null>(null);
  const listRef = useRef<HTMLUListElement>(null);
  const stopId = events.some(({ id }) => id === reachedId) ? reachedId : (events[0]?.id ?? null);
  const walk = (by: 1 | -1): void => {
    const next = events[events.findIndex(({ id }) => id === stopId) + by];
    if (next === undefined) return;
    setReachedId(next.id);
    listRef.current?.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <section aria-label="Events without a date" className="flex items-start border-line border-t @max-[560px]:flex-col">
      <h2 className="w-34 shrink-0 pr-4 pl-[18px] py-2.5 font-normal text-ink-3 text-xs @max-[560px]:w-auto @max-[560px]:px-2 @max-[560px]:pb-0">
        No date yet
      </h2>
      <ul ref={listRef} className="flex min-w-0 max-w-full flex-wrap gap-1.5 py-1.5 pr-3 @max-[560px]:pl-2">
        {events.map((event) => (
          <li key={event.id} className="min-w-0 max-w-[min(16rem,100%)]">
            <UndatedChip
              event={event}
              isStop={event.id === stopId}
              readOnly={readOnly}
              onReach={setReachedId}
              onWalk={walk}
              {...handlers}
            />
          </li>
        ))}
        {moreCount === 0 ? null : (
          <li className="self-center px-1.5 text-ink-3 text-xs">
            and {moreCount.toLocaleString('en')} more, at the end of the table
          </li>
        )}
      </ul>
    </section>
  );
}

interface UndatedChipProps extends Omit<UndatedTrayProps, 'events' | 'onLack'> {
  readonly event: IncidentEvent;
  /** Whether Tab comes here. */
  readonly isStop: boolean;
  readonly onReach: (eventId: string) => void;
  readonly onWalk: (by: 1 | -1) => void;
}

function UndatedChip({ event, isStop, readOnly, ...props }: UndatedChipProps): ReactElement {
  const isSelected = event.id === props.selectedId;
  const isFaded = props.matchIds !== null && !props.matchIds.has(event.id);
  const mark = props.marks.get(event.id);
  return (
    <button
      type="button"
      data-event-id={event.id}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isSelected}
      aria-keyshortcuts={readOnly ? undefined : 'Shift+ArrowRight'}
      className={classNames(
        'flex h-7 w-full select-none items-center gap-1.5 rounded-full border bg-surface px-2.5 text-ink text-xs',
        isSelected ? 'border-accent' : 'border-line-strong border-dashed hover:border-ink-3',
        readOnly ? null : 'cursor-grab touch-none',
        isFaded ? 'opacity-40' : null,
      )}
      onFocus={() => props.onReach(event.id)}
      onPointerDown={(pointer) => {
        if (pointer.button === 0) props.onTake(event.id, pointer);
      }}
      // A press by assistive technology comes without a pointer; pointers are the gesture machine's.
      onClick={(click) => {
        if (click.detail === 0) props.onOpen(event.id);
      }}
      onKeyDown={(key) => chipKey(key, event.id, readOnly, props)}
    >
      <Dot tone={CATEGORY_TONES[event.category]} />
      <span dir="auto" className="truncate text-left">
        {event.title}
      </span>
      {mark === undefined ? null : (
        <span className={mark === 'failed' ? 'shrink-0 text-attack' : 'shrink-0 text-ink-3'}>{MARK_STATES[mark]}</span>
      )}
    </button>
  );
}

type ChipHandlers = Pick<UndatedChipProps, 'onWalk' | 'onPlace'>;

function chipKey(key: KeyboardEvent, eventId: string, readOnly: boolean, { onWalk, onPlace }: ChipHandlers): void {
  const by = key.key === 'ArrowRight' ? 1 : key.key === 'ArrowLeft' ? -1 : null;
  if (by === null || key.altKey || key.ctrlKey || key.metaKey) return;
  key.preventDefault();
  if (!key.shiftKey) onWalk(by);
  else if (!readOnly) onPlace(eventId);
}
