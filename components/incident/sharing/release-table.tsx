'use client';

// Summary, figures and events with a box for each: ticked is released. A long table is drawn only where it is in view.

import { type ReactElement, useRef } from 'react';
import { NARROW, useMedia } from '@/components/browser/use-media';
import { classNames } from '@/components/ui/class-names';
import { TickBox } from '@/components/ui/tick-box';
import { useRowWindow } from '../table/use-row-window';
import type { Releasable } from './release-choices';

const ROW_PX = 40;
const THREE_LINE_ROW_PX = 70;

export interface ReleaseTableProps {
  readonly rows: readonly Releasable[];
  readonly isChosen: (row: Releasable) => boolean;
  readonly onChoose: (row: Releasable, isIn: boolean) => void;
}

export function ReleaseTable({ rows, isChosen, onChoose }: ReleaseTableProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const rowPx = useMedia(NARROW, false) ? THREE_LINE_ROW_PX : ROW_PX;
  const { from, to } = useRowWindow(box, rows.length, rowPx);
  return (
    <div ref={box} className="max-h-[52dvh] overflow-y-auto rounded-lg border border-line">
      <div style={{ paddingTop: from * rowPx, paddingBottom: (rows.length - to) * rowPx }}>
        <table
          aria-label="What to release"
          aria-rowcount={rows.length + 1}
          className="w-full table-fixed border-collapse text-sm max-sm:block"
        >
          <thead className="sticky top-0 z-1 bg-raised max-sm:sr-only">
            <tr aria-rowindex={1} className="text-left text-ink-3 text-xs shadow-[inset_0_-1px_0_var(--line)]">
              <th scope="col" className="h-[34px] px-3 font-medium">
                Released
              </th>
              <th scope="col" className="w-[190px] px-3 font-medium">
                When
              </th>
              <th scope="col" className="w-[36%] px-3 font-medium">
                They read
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {rows.slice(from, to).map((row, offset) => (
              <Row
                key={row.key}
                row={row}
                index={from + offset}
                heightPx={rowPx}
                isChosen={isChosen(row)}
                onChoose={(isIn) => onChoose(row, isIn)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: Releasable;
  readonly index: number;
  readonly heightPx: number;
  readonly isChosen: boolean;
  readonly onChoose: (isIn: boolean) => void;
}

const CELL = 'truncate px-3 text-ink-2 max-sm:block max-sm:pl-9 max-sm:text-xs';

function Row({ row, index, heightPx, isChosen, onChoose }: RowProps): ReactElement {
  return (
    <tr
      aria-rowindex={index + 2}
      style={{ height: heightPx }}
      className="border-line border-b last:border-b-0 max-sm:block max-sm:py-1.5"
    >
      <td className="px-3 max-sm:block">
        <TickBox isSelected={isChosen} onChange={onChoose} isDisabled={row.isPrivileged} autoFocus={index === 0}>
          <span dir="auto" className="truncate text-left group-data-[disabled]:text-ink-3" title={row.title}>
            {row.title}
          </span>
        </TickBox>
      </td>
      <td className={CELL}>{row.when}</td>
      <td className={classNames(CELL, textOf(row) !== row.text && 'text-ink-3')} title={row.text || undefined}>
        {textOf(row)}
      </td>
    </tr>
  );
}

function textOf({ isPrivileged, text }: Releasable): string {
  if (isPrivileged) return 'Privileged: not releasable';
  return text === '' ? 'No executive text: the title alone' : text;
}
