'use client';

// A row of the table: chosen and opened by pointer and keyboard, its cells edited by a double click.

import { type MouseEvent, memo, type ReactElement, type ReactNode } from 'react';
import type { Choosing } from '@/client/listing/chosen';
import type { EventMark } from '@/components/timeline/props';
import { classNames } from '@/components/ui/class-names';
import type { IncidentEvent } from '@/core/incident/event';
import { PresenceMark } from '../presence/presence-mark';
import type { OtherPerson } from '../presence/presence-people';
import { focusIsGivenBack } from '../use-focus-kept';
import { editableOf } from './cells/editable-cells';
import { cutOff, EventCell } from './event-cell';
import { EVENT_OF_ROW } from './event-of-row';
import { type Column, type ColumnKey, columnStyle, paperColumn } from './table-columns';
import type { RowDeeds } from './use-row-deeds';

export interface EventRowProps {
  readonly event: IncidentEvent;
  /** From 0, in the whole table. */
  readonly index: number;
  readonly columns: readonly Column[];
  readonly zone: string;
  readonly mark: EventMark | undefined;
  readonly heightPx: number;
  readonly isSelected: boolean;
  /** Among several. */
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  /** Who else is at the event. */
  readonly people: readonly OtherPerson[];
  readonly deeds: RowDeeds;
}

export const EventRow = memo(function EventRow(props: EventRowProps): ReactElement {
  const { event, index, columns, zone, mark, heightPx, isSelected, isChosen, deeds } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={isSelected ? 'true' : undefined}
      style={{ height: heightPx }}
      {...{ [EVENT_OF_ROW]: event.id }}
      data-chosen={isChosen || undefined}
      onMouseDown={keepText}
      onContextMenu={(press) => {
        if (!isByTouch(press)) return;
        press.preventDefault();
        deeds.pick(event.id, 'toggle');
      }}
      onClick={(click) => deeds.pick(event.id, choosingOf(click))}
      onDoubleClick={() => deeds.open(event.id)}
      className={classNames(
        'flex cursor-default border-line border-b contain-strict print:h-auto! print:break-inside-avoid print:contain-none -outline-offset-2 last:border-b-0 has-focus-visible:outline-2 has-focus-visible:outline-accent',
        isChosen ? 'bg-accent/14' : isSelected ? 'bg-accent/8' : 'hover:bg-ink/3 data-lit:bg-ink/6',
        isChosen && 'shadow-[inset_3px_0_0_var(--accent)]',
      )}
    >
      {columns.map(({ key, width, className }) => (
        <td
          key={key}
          style={columnStyle(width)}
          data-column={key}
          title={cutOff(key, event, zone)}
          onDoubleClick={editing(props, key)}
          className={classNames(
            'flex items-center px-3 print:py-1.5',
            paperColumn(width),
            key !== 'title' && 'text-ink-2',
            className,
          )}
        >
          {key === 'title' || key === 'lines' ? (
            <RowButton {...props}>
              <EventCell column={key} event={event} zone={zone} mark={mark} />
            </RowButton>
          ) : (
            <span className="min-w-0 flex-1 truncate print:whitespace-normal">
              <EventCell column={key} event={event} zone={zone} mark={mark} />
            </span>
          )}
        </td>
      ))}
    </tr>
  );
});

/** Undefined for cells that are read only: a double click on them is the row's. */
function editing({ event, deeds: { edit } }: EventRowProps, key: ColumnKey): ((click: MouseEvent) => void) | undefined {
  const column = editableOf(key);
  if (column === null || edit === null) return undefined;
  return (click) => {
    click.stopPropagation();
    edit(event.id, column);
  };
}

function choosingOf({ shiftKey, ctrlKey, metaKey }: MouseEvent): Choosing | null {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'toggle' : null;
}

/** A long press, where the browser tells of it. */
const isByTouch = ({ nativeEvent }: MouseEvent): boolean =>
  nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';

/** A click that chooses marks no words, and leaves the focus, which would select. */
const keepText = (press: MouseEvent): void => {
  if (choosingOf(press) !== null) press.preventDefault();
};

const ROW_KEYS: ReadonlySet<string> = new Set(['Enter', ' ']);

/** What takes the keyboard's focus for its row. */
function RowButton(props: EventRowProps & { readonly children: ReactNode }): ReactElement {
  const { event, isSelected, isChosen, isTabStop, people, deeds, children } = props;
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => (isSelected || focusIsGivenBack() ? undefined : deeds.select(event.id))}
      onKeyDown={(key) => {
        if (!ROW_KEYS.has(key.key)) return;
        key.preventDefault();
        if (key.key === 'Enter') deeds.open(event.id);
        else deeds.pick(event.id, 'toggle');
      }}
      className="flex min-h-6 w-full min-w-0 items-center gap-2 text-left outline-none"
    >
      {/* A title that reads from the right is cut at its end, on the left. What is said before it in a bdi turns nothing. */}
      <span dir="auto" className="block min-w-0 flex-1 truncate text-left print:whitespace-normal">
        {isChosen ? <bdi className="sr-only">Chosen: </bdi> : null}
        {children}
      </span>
      <PresenceMark people={people} sizePx={18} />
    </button>
  );
}
