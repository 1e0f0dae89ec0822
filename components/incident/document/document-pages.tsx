'use client';

// The side of the pages: those of the document, or why there are none yet.

import type { ReactElement, ReactNode } from 'react';
import type { Standing } from '@/client/document/document-standing';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { type DocumentOut, isUnfinished } from '@/core/contracts/document';
import type { Paper } from '@/core/contracts/document-choices';
import { usePresent } from '../past/past-state';
import { DocumentPreview } from './document-preview';
import type { DocumentPanel } from './use-document-panel';

export function DocumentPages({ panel }: { readonly panel: DocumentPanel }): ReactElement {
  const { opened, pagesStanding: standing, desk } = panel;
  const { revision } = usePresent().incident;
  return (
    <section aria-label="Preview" className="flex min-h-0 flex-col gap-2 pb-4">
      {opened.pdf === null || standing === 'same' ? null : (
        <p role="status" className="rounded-md bg-sunken px-3 py-1.5 text-ink-2 text-sm">
          {standingWords(standing, desk.current, revision)}
        </p>
      )}
      <DocumentPreview opened={opened} isStale={standing !== 'same'}>
        <Empty panel={panel} />
      </DocumentPreview>
    </section>
  );
}

const standingWords = (standing: Standing, document: DocumentOut | null, revision: number): string =>
  standing === 'older' && document !== null
    ? `These pages are of revision ${document.revision}. The incident is at revision ${revision} now.`
    : 'These pages are of earlier choices.';

function Empty({ panel: { desk, opened, form } }: { readonly panel: DocumentPanel }): ReactElement {
  const { current, file } = desk;
  const isComing = current !== null && (isUnfinished(current.state) || current.state === 'ready');
  const { paper } = form.form;
  if (file.problem !== null) {
    return (
      <Sheet paper={paper}>
        <p role="alert">{file.problem}</p>
        <Button onPress={file.readAgain}>Try again</Button>
      </Sheet>
    );
  }
  if (opened.isUnreadable) return <Sheet paper={paper}>{UNREADABLE}</Sheet>;
  return isComing ? (
    <Sheet paper={paper} isComing />
  ) : (
    <Sheet paper={paper}>Its pages appear here once it is made.</Sheet>
  );
}

const UNREADABLE = 'This browser cannot show the pages. The file can be downloaded all the same.';

interface SheetProps {
  readonly paper: Paper;
  readonly isComing?: boolean;
  readonly children?: ReactNode;
}

/** An empty sheet of the paper that is chosen. */
function Sheet({ paper, isComing = false, children }: SheetProps): ReactElement {
  return (
    <div
      className={classNames(
        'flex w-full max-w-80 flex-col items-center justify-center gap-3 rounded-sm border border-line-strong border-dashed p-8 text-balance text-center text-ink-2 text-sm',
        isComing && 'bg-surface motion-safe:animate-pulse',
        paper === 'a4' ? 'aspect-[210/297]' : 'aspect-[17/22]',
      )}
    >
      {children}
    </div>
  );
}
