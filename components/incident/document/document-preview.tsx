'use client';

// The real pages of what was made, with how large they are shown. Without any, what will be here.

import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { counted } from '@/core/incident/sentences/phrase';
import { PdfPages } from './pdf-pages';
import type { OpenedPdf } from './use-pdf-file';
import { zoomed } from './zoom';

export interface DocumentPreviewProps {
  readonly opened: OpenedPdf;
  /** What is shown is not of the choices as they stand. */
  readonly isStale: boolean;
  /** Instead of pages. */
  readonly children: ReactNode;
}

export function DocumentPreview({ opened: { pdf }, isStale, children }: DocumentPreviewProps): ReactElement {
  const [zoom, setZoom] = useState(1);
  const [current, setCurrent] = useState(0);
  const pageCount = pdf?.shapes.length ?? 0;
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-lg border border-line-strong">
      <div className={classNames(BAR, pdf === null && 'sr-only')}>
        {/* Said once when pages appear; which of them is read is for the eyes. */}
        <p role="status" className="font-medium">
          {pdf === null ? '' : counted(pageCount, 'page')}
        </p>
        {pageCount > 1 ? <p className="text-ink-3 tabular-nums">· at page {current + 1}</p> : null}
        <span className="flex-1" />
        {pdf === null ? null : <Zoom zoom={zoom} onZoom={setZoom} />}
      </div>
      {pdf === null ? (
        <div className="grid min-h-0 flex-1 place-items-center overflow-auto bg-ink/8 p-6">{children}</div>
      ) : (
        <PdfPages file={pdf} zoom={zoom} isStale={isStale} onCurrent={setCurrent} />
      )}
    </div>
  );
}

const BAR = 'flex min-h-9 items-center gap-1 border-line border-b bg-surface pr-1 pl-3 text-ink-2 text-xs';

interface ZoomProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

function Zoom({ zoom, onZoom }: ZoomProps): ReactElement {
  const [smaller, larger] = [zoomed(zoom, -1), zoomed(zoom, 1)];
  return (
    <>
      <IconButton
        icon="minus"
        label="Zoom out"
        size="small"
        isDisabled={smaller === null}
        onPress={() => onZoom(smaller ?? zoom)}
      />
      <Button variant="quiet" className="h-6! min-w-16 px-1.5! text-xs!" onPress={() => onZoom(1)}>
        {zoom === 1 ? 'Fit width' : `${Math.round(zoom * 100)} %`}
        {zoom === 1 ? null : <span className="sr-only">, fit width</span>}
      </Button>
      <IconButton
        icon="add"
        label="Zoom in"
        size="small"
        isDisabled={larger === null}
        onPress={() => onZoom(larger ?? zoom)}
      />
    </>
  );
}
