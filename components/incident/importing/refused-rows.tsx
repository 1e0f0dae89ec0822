'use client';

// The rows that cannot be imported, each with where it stands and why, and all of them as a file to be corrected.

import type { ReactElement } from 'react';
import type { ImportOut } from '@/client/importing/import-transfer';
import { RefusedFileLink } from './refused-file-link';

const SHOWN_AT_MOST = 200;

export function RefusedRows({ out }: { readonly out: ImportOut }): ReactElement {
  const { refusals } = out;
  const shown = refusals.slice(0, SHOWN_AT_MOST);
  return (
    <>
      <div className="min-h-0 flex-1 overflow-auto bg-surface">
        <table aria-label="Refused rows" className="w-full border-collapse text-sm">
          <thead className="sticky top-0 bg-surface text-ink-3 text-xs">
            <tr>
              {['Row', 'Line', 'Column', 'Reason'].map((name) => (
                <th
                  key={name}
                  scope="col"
                  className="h-8 px-3 text-left font-medium shadow-[inset_0_-1px_0_var(--line)]"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, line, column, detail }) => (
              <tr key={`${row} ${column} ${detail}`} className="border-line border-b align-top">
                <td className="px-3 py-1.5 tabular-nums">{row.toLocaleString('en-GB')}</td>
                <td className="px-3 py-1.5 text-ink-3 tabular-nums">{line.toLocaleString('en-GB')}</td>
                <td className="max-w-40 break-words px-3 py-1.5 font-mono text-xs">{column ?? '–'}</td>
                <td className="break-words px-3 py-1.5">{detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-2 border-line border-t px-3 py-1.5 text-ink-3 text-xs">
        <p className="min-w-0 flex-1">
          {refusals.length > shown.length
            ? `The first ${SHOWN_AT_MOST} of ${refusals.length.toLocaleString('en-GB')}; the file has all.`
            : 'The file has each row with its reason, to be corrected and imported again.'}
        </p>
        <RefusedFileLink out={out} />
      </div>
    </>
  );
}
