'use client';

// The file as pages. While another one is being opened the one before stays, so that what is read does not go away.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { PdfFile } from './pdf-file';

export interface OpenedPdf {
  /** Null while none could be opened yet. */
  readonly pdf: PdfFile | null;
  /** The file that was given last cannot be shown. */
  readonly isUnreadable: boolean;
}

const NOTHING: OpenedPdf = { pdf: null, isUnreadable: false };

export function usePdfFile(file: Blob | null): OpenedPdf {
  const [opened, setOpened] = useState(NOTHING);
  const shown = useRef<PdfFile | null>(null);
  const close = useCallback((next: PdfFile | null) => {
    shown.current?.close();
    shown.current = next;
  }, []);
  useEffect(() => {
    let isGone = false;
    const show = (next: OpenedPdf) => {
      close(next.pdf);
      setOpened(next);
    };
    if (file === null) show(NOTHING);
    else {
      opening(file).then(
        (pdf) => (isGone ? pdf.close() : show({ pdf, isUnreadable: false })),
        () => isGone || show({ pdf: null, isUnreadable: true }),
      );
    }
    return () => {
      isGone = true;
    };
  }, [file, close]);
  useEffect(() => () => close(null), [close]);
  return opened;
}

async function opening(file: Blob): Promise<PdfFile> {
  const { openPdf } = await import('./pdf-file');
  return openPdf(file);
}
