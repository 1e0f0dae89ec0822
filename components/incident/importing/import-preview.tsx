'use client';

// What would become of the file: in which format it was read, how many rows can be imported, the first of them, and those that
// cannot be.

import { type ReactElement, type ReactNode, useState } from 'react';
import type { ColumnWishes } from '@/client/importing/import-form';
import type { ImportOut } from '@/client/importing/import-transfer';
import { PREVIEWED_BYTES } from '@/client/importing/open-import';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { aboveWords } from '@/core/import/above-words';
import { IMPORT_FORMAT_LABELS } from '@/core/import/format';
import { shownOrderWords } from '@/core/import/shown-order';
import { counted } from '@/core/incident/sentences/phrase';
import { sizeWords } from '../evidence/evidence-words';
import { countWords } from './import-words';
import { PreviewTable } from './preview-table';
import { RefusedRows } from './refused-rows';
import type { ImportDesk } from './use-import-desk';

export interface ImportPreviewProps {
  readonly desk: ImportDesk;
  readonly wishes: ColumnWishes;
  readonly onWishes: (wishes: ColumnWishes) => void;
}

export function ImportPreview({ desk, wishes, onWishes }: ImportPreviewProps): ReactElement {
  const { opened, preview, mappingFault } = desk;
  const [shown, setShown] = useState<'rows' | 'refused'>('rows');
  if (opened === null) return <Empty>Reading the file…</Empty>;
  if (!opened.sample.ok) {
    return (
      <Empty>
        <Refusal words={opened.sample.error} />
      </Empty>
    );
  }
  const sample = opened.sample.value;
  const refusals = preview.out?.refusals ?? [];
  const isOfRefused = shown === 'refused' && refusals.length > 0;
  return (
    <section
      aria-label="Preview"
      className="flex min-h-0 min-w-0 flex-col overflow-hidden rounded-lg border border-line-strong"
    >
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-b px-3 py-1.5 text-sm">
        <p role="status" className="min-w-0 flex-1 basis-60">
          <span className="font-medium">{IMPORT_FORMAT_LABELS[sample.head.format]}</span>
          <span className="text-ink-2"> · {standingWords(desk)}</span>
        </p>
        {preview.out !== null && refusals.length > 0 ? (
          <SegmentedControl
            label="Rows"
            segments={[
              { value: 'rows', label: 'First rows' },
              { value: 'refused', label: `Refused, ${preview.out.refused.toLocaleString('en-GB')}` },
            ]}
            value={isOfRefused ? 'refused' : 'rows'}
            onChange={setShown}
          />
        ) : null}
      </div>
      <Notices desk={desk} />
      {isOfRefused && preview.out !== null ? (
        <RefusedRows out={preview.out} />
      ) : (
        <PreviewTable
          sample={sample}
          mapping={desk.mapping}
          out={mappingFault === null ? preview.out : null}
          isStale={preview.phase.kind !== 'known'}
          wishes={wishes}
          onWishes={onWishes}
        />
      )}
    </section>
  );
}

function Empty({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <div className="grid min-h-0 flex-1 place-items-center rounded-lg border border-line-strong bg-sunken p-6 text-ink-2 text-sm">
      <div className="max-w-[60ch]">{children}</div>
    </div>
  );
}

function standingWords({ preview, mappingFault, opened }: ImportDesk): string {
  if (mappingFault !== null) return 'waiting for its columns';
  if (preview.phase.kind === 'refused') return 'cannot be imported like this';
  if (preview.out === null) return preview.phase.kind === 'broken' ? 'not tried yet' : 'trying it…';
  const words = countWords(preview.out);
  return opened?.isWhole === false ? `in its first ${sizeWords(PREVIEWED_BYTES)}, ${words}` : words;
}

function Notices({ desk }: { readonly desk: ImportDesk }): ReactElement | null {
  const { preview, mappingFault, askAgain } = desk;
  const { phase, out } = preview;
  if (mappingFault !== null) return <Banner tone="problem">{mappingFault}</Banner>;
  if (phase.kind === 'refused') return <Banner tone="problem">{phase.detail}</Banner>;
  if (phase.kind === 'broken') {
    return (
      <Banner tone="problem" actions={<Button onPress={askAgain}>Try again</Button>}>
        {phase.detail} What you chose is kept.
      </Banner>
    );
  }
  const words = out === null ? [] : remarksOn(out);
  return words.length === 0 ? null : <Banner>{words.join(' ')}</Banner>;
}

function remarksOn({ importedBefore, recoded, columns, above }: ImportOut): readonly string[] {
  return [
    ...aboveWords(above),
    ...shownOrderWords(columns),
    ...(importedBefore === null
      ? []
      : [`The same file was imported before, as revision ${importedBefore}: its events would come a second time.`]),
    ...(recoded === 0 ? [] : [`${counted(recoded, 'row')} not in UTF-8, read as Windows-1252.`]),
  ];
}
