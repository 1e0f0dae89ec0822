'use client';

// The first rows: what each becomes, beside its cells as they are given. The menus in the header say what a column becomes.

import { type ReactElement, useMemo } from 'react';
import { type ColumnWishes, withWish } from '@/client/importing/import-form';
import type { ImportOut } from '@/client/importing/import-transfer';
import { classNames } from '@/components/ui/class-names';
import { Select } from '@/components/ui/select';
import type { ImportField, Mapping } from '@/core/import/field';
import type { FileSample, SampleRow } from '@/core/import/sample';
import { useSteadyWorkspace } from '../workspace/workspace';
import { fieldChoices, isBound } from './import-words';
import { PreviewOutcome } from './preview-outcome';

export interface PreviewTableProps {
  readonly sample: FileSample;
  readonly mapping: Mapping;
  /** Null before the first answer. */
  readonly out: ImportOut | null;
  /** What is shown was asked before the last change. */
  readonly isStale: boolean;
  readonly wishes: ColumnWishes;
  readonly onWishes: (wishes: ColumnWishes) => void;
}

/** More is for nobody's eyes; the others are read as they are called. */
const MOST_COLUMNS = 60;
const MOST_LETTERS = 240;

const HEAD =
  'sticky top-0 z-2 bg-surface px-2 py-2 text-left align-bottom font-medium shadow-[inset_0_-1px_0_var(--line)]';
/** Stays in view while the cells are scrolled, where there is room for both. */
const OUTCOME =
  'w-[300px] min-w-[300px] max-w-[300px] max-sm:w-[230px] max-sm:min-w-[230px] max-sm:max-w-[230px] sm:sticky sm:left-0';

export function PreviewTable({ sample, mapping, out, isStale, wishes, onWishes }: PreviewTableProps): ReactElement {
  const { head, rows } = sample;
  const { incident } = useSteadyWorkspace();
  const columns = useMemo(() => shownColumns(head), [head]);
  const choices = fieldChoices(head.format === 'onset-csv' || mapping.some(isBound));
  const faults = useMemo(() => faultsByRow(out), [out]);
  const events = useMemo(() => new Map(out?.preview.map((event) => [event.row, event])), [out]);
  const isFixed = head.format === 'onset-json';
  return (
    <section aria-label="First rows" className="min-h-0 flex-1 overflow-auto bg-surface" aria-busy={isStale}>
      <table className="border-separate border-spacing-0 text-sm">
        <thead className="text-xs">
          <tr>
            <th scope="col" className={classNames(HEAD, OUTCOME, 'z-3 border-line border-r pl-3 text-ink-3')}>
              Becomes
              <span className="block font-normal">times in {incident.zone}</span>
            </th>
            {columns.map(({ key, name, at }) => (
              <th key={key} scope="col" className={classNames(HEAD, 'min-w-[172px] max-w-[260px]')}>
                <span className="mb-1 block truncate font-mono font-normal text-ink-2" title={name}>
                  {name}
                </span>
                {isFixed ? null : (
                  <Select<ImportField>
                    label={`What ${name} becomes`}
                    labelHidden
                    emptyLabel="Left out"
                    choices={choices}
                    value={mapping[at] ?? null}
                    onChange={(field) => onWishes(withWish(wishes, at, field))}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classNames('transition-opacity', isStale && 'opacity-60')}>
          {rows.map((row) => (
            <tr key={row.row}>
              <th
                scope="row"
                className={classNames(
                  OUTCOME,
                  'z-1 border-line border-r border-b bg-surface px-3 py-2 text-left align-top font-normal',
                )}
              >
                <PreviewOutcome row={row} event={events.get(row.row)} faults={faults.get(row.row) ?? NONE} />
              </th>
              {columns.map(({ key, name, at }) => (
                <Cell
                  key={key}
                  text={row.cells[at] ?? ''}
                  isLeftOut={mapping[at] == null}
                  fault={faults.get(row.row)?.find(({ column }) => column === name)?.detail}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <More columnCount={head.columns.length} rows={rows} />
    </section>
  );
}

/** Those that become something by their names come first: a log can have twenty others. Names repeat, so keys have the place. */
function shownColumns({ columns, mapping }: FileSample['head']) {
  const all = columns.map((name, at) => ({ key: `${at} ${name}`, name, at }));
  const isMapped = ({ at }: { readonly at: number }) => mapping[at] != null;
  return [...all.filter(isMapped), ...all.filter((column) => !isMapped(column))].slice(0, MOST_COLUMNS);
}

type Fault = ImportOut['refusals'][number];

const NONE: readonly Fault[] = [];

function faultsByRow(out: ImportOut | null): ReadonlyMap<number, readonly Fault[]> {
  const byRow = new Map<number, Fault[]>();
  for (const fault of out?.refusals ?? []) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault]);
  return byRow;
}

interface CellProps {
  readonly text: string;
  readonly isLeftOut: boolean;
  /** Why the row is refused, where this is to blame. */
  readonly fault: string | undefined;
}

function Cell({ text, isLeftOut, fault }: CellProps): ReactElement {
  return (
    <td
      className={classNames(
        'max-w-[260px] border-line border-b px-2.5 py-2 align-top text-xs',
        isLeftOut ? 'text-ink-3' : 'text-ink',
        fault !== undefined && 'bg-attack/8 shadow-[inset_2px_0_0_var(--attack)]',
      )}
    >
      <span className="line-clamp-3 break-words">
        {text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text}
      </span>
      {fault === undefined ? null : <span className="sr-only">Refused: {fault}</span>}
    </td>
  );
}

interface MoreProps {
  readonly columnCount: number;
  readonly rows: readonly SampleRow[];
}

function More({ columnCount, rows }: MoreProps): ReactElement | null {
  const hidden = columnCount - MOST_COLUMNS;
  if (rows.length === 0) return <p className="p-3 text-ink-3 text-sm">There is no row below the header.</p>;
  if (hidden <= 0) return null;
  return <p className="p-3 text-ink-3 text-xs">{hidden.toLocaleString('en-GB')} more columns are not shown.</p>;
}
