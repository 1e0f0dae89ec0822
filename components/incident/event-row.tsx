'use client';

import { type MouseEvent, memo, type ReactElement, type ReactNode } from 'react';
import type { Choosing } from '@/client/chosen';
import { momentWords } from '@/client/moment-words';
import type { EventMark } from '@/components/timeline/props';
import { classNames } from '@/components/ui/class-names';
import { Dot } from '@/components/ui/dot';
import { Icon } from '@/components/ui/icon';
import { Skeleton } from '@/components/ui/skeleton';
import { CATEGORY_TONES } from '@/components/ui/tones';
import { assertNever } from '@/core/assert-never';
import { type IncidentEvent, isOutline } from '@/core/incident/event';
import { CATEGORY_LABELS, CONFIDENCE_LABELS, MILESTONE_LABELS } from '@/core/incident/vocabulary';
import { describeSpan, describeTime } from '@/core/time/describe';
import { audienceWords } from './audience-words';
import { editableOf } from './cells/editable-cells';
import { EVENT_OF_ROW } from './event-of-row';
import { PresenceMark } from './presence-mark';
import type { OtherPerson } from './presence-people';
import { type Column, type ColumnKey, columnStyle, paperColumn } from './table-columns';
import { focusIsGivenBack } from './use-focus-kept';
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
              <Cell column={key} event={event} zone={zone} mark={mark} />
            </RowButton>
          ) : (
            <span className="min-w-0 flex-1 truncate print:whitespace-normal">
              <Cell column={key} event={event} zone={zone} mark={mark} />
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

/** What a narrow column may cut off is shown whole on hover; the panel has all of it. */
function cutOff(column: ColumnKey, event: IncidentEvent, zone: string): string | undefined {
  if (column === 'when') return whenWords(event, zone);
  return column === 'title' || column === 'lines' ? event.title : undefined;
}

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
      <span className="block min-w-0 flex-1 truncate print:whitespace-normal">
        {isChosen ? <span className="sr-only">Chosen: </span> : null}
        {children}
      </span>
      <PresenceMark people={people} sizePx={18} />
    </button>
  );
}

interface CellProps {
  readonly column: ColumnKey;
  readonly event: IncidentEvent;
  readonly zone: string;
  readonly mark: EventMark | undefined;
}

function Cell({ column, event, zone, mark }: CellProps): ReactElement | string {
  switch (column) {
    case 'when':
      return whenWords(event, zone);
    case 'title':
      return <Title event={event} mark={mark} />;
    case 'category':
      return (
        <span className="flex items-center gap-2 text-ink">
          <Dot tone={CATEGORY_TONES[event.category]} />
          <span className="truncate">{CATEGORY_LABELS[event.category]}</span>
        </span>
      );
    case 'milestone':
      return event.milestone === null ? '' : MILESTONE_LABELS[event.milestone];
    case 'confidence':
      return CONFIDENCE_LABELS[event.confidence];
    case 'learned':
      return event.learnedAt === null ? '' : describeTime(event.learnedAt, { style: 'short', zone });
    case 'entered':
      return momentWords(event.createdAt, zone);
    case 'source':
      return (event.sources.find(({ reliedOn }) => reliedOn) ?? event.sources[0])?.title ?? '';
    case 'tags':
      return event.tags.join(', ');
    case 'involved':
      return event.involved.join(', ');
    case 'techniques':
      return event.techniques.join(', ');
    case 'audiences':
      return isOutline(event) ? '' : audienceWords(event.audiences);
    case 'lines':
      return <TwoLines event={event} zone={zone} mark={mark} />;
    default:
      return assertNever(column);
  }
}

const whenWords = ({ start, end }: IncidentEvent, zone: string) => describeSpan(start, end, { style: 'short', zone });

type TitleProps = Pick<CellProps, 'event' | 'mark'>;

function Title({ event, mark }: TitleProps): ReactElement {
  return (
    <>
      {mark === 'failed' ? (
        <Icon name="warning" sizePx={14} className="mr-1.5 inline align-[-2px] text-attack" />
      ) : null}
      {mark === 'pending' ? <Icon name="clock" sizePx={14} className="mr-1.5 inline align-[-2px] text-ink-3" /> : null}
      {mark === undefined ? null : (
        <span className="sr-only">{mark === 'failed' ? 'Not saved: ' : 'Not saved yet: '}</span>
      )}
      {isOutline(event) ? <Skeleton className="my-1 h-2.5 w-3/5" /> : null}
      <span className={event.confidence === 'refuted' ? 'text-ink-2 line-through' : undefined}>{event.title}</span>
      {event.confidence === 'refuted' ? <span className="sr-only"> (refuted)</span> : null}
    </>
  );
}

function TwoLines({ event, zone, mark }: Omit<CellProps, 'column'>): ReactElement {
  return (
    <span className="flex items-center gap-2.5">
      <Dot tone={CATEGORY_TONES[event.category]} />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-ink">
          <Title event={event} mark={mark} />
        </span>
        <span className="block truncate text-xs">
          {whenWords(event, zone)}
          <span className="sr-only">, {CATEGORY_LABELS[event.category]}</span>
        </span>
      </span>
    </span>
  );
}
