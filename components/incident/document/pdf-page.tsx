'use client';

// One page, drawn while it is near what is seen. What was drawn stays, larger or smaller, until it is drawn anew.

import { type ReactElement, useEffect, useRef, useState } from 'react';
import { watchPixelRatio } from '@/components/timeline/surface/pixel-ratio';
import { CAPTION_PX } from './page-boxes';
import type { PdfFile } from './pdf-file';

export interface PdfPageProps {
  readonly file: PdfFile;
  readonly index: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isNear: boolean;
}

export function PdfPage({ file, index, widthPx, heightPx, isNear }: PdfPageProps): ReactElement {
  const paper = useRef<HTMLDivElement>(null);
  const pixelRatio = usePixelRatio();
  useEffect(() => {
    const element = paper.current;
    if (!element) return;
    if (!isNear) return element.replaceChildren();
    const gone = new AbortController();
    file.draw(index, widthPx * pixelRatio, gone.signal).then(
      (canvas) => {
        if (gone.signal.aborted) return;
        canvas.className = 'block size-full';
        element.replaceChildren(canvas);
      },
      // A page that cannot be drawn stays white; the file is the same to whoever saves it.
      () => undefined,
    );
    return () => gone.abort();
  }, [file, index, widthPx, pixelRatio, isNear]);
  return (
    <li>
      <div
        ref={paper}
        role="img"
        aria-label={`Page ${index + 1} of ${file.shapes.length}`}
        className="overflow-hidden bg-white shadow-[0_0_0_1px_rgb(0_0_0/0.08),0_1px_3px_rgb(0_0_0/0.12)]"
        style={{ width: widthPx, height: heightPx }}
      />
      <p
        aria-hidden="true"
        className="grid place-items-center text-2xs text-ink-2 tabular-nums"
        style={{ height: CAPTION_PX }}
      >
        {index + 1}
      </p>
    </li>
  );
}

function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => window.devicePixelRatio);
  useEffect(() => watchPixelRatio(() => setRatio(window.devicePixelRatio)), []);
  return ratio;
}
