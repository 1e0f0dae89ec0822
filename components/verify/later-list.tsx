'use client';

// What changed in the record since a document was made, one sentence a revision, the first of them first.

import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { momentWords } from '@/verifier/moment-words';

export interface LaterRow {
  readonly seq: number;
  /** RFC 3339 */
  readonly at: string;
  readonly sentence: ReactNode;
}

const SHOWN_AT_FIRST = 8;

export function LaterList({ rows }: { readonly rows: readonly LaterRow[] }): ReactElement | null {
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return null;
  const shown = isWhole || rows.length <= SHOWN_AT_FIRST + 2 ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ol className="mt-3 divide-y divide-line border-line border-t text-ink-2 text-sm">
        {shown.map(({ seq, at, sentence }) => (
          <li key={seq} className="grid grid-cols-[108px_1fr] gap-x-3 py-2 max-sm:grid-cols-1">
            <span className="text-ink-3">Revision {seq}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {sentence}
              <span className="block text-ink-3 text-xs">{momentWords(at)}</span>
            </span>
          </li>
        ))}
      </ol>
      {shown.length === rows.length ? null : (
        <div className="border-line border-t pt-3">
          <Button onPress={() => setWhole(true)}>{`Show all ${rows.length.toLocaleString('en-GB')}`}</Button>
        </div>
      )}
    </>
  );
}
