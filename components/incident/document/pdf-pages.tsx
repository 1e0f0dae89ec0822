'use client';

// The pages of a PDF under each other, as wide as there is room or wider. Only those in view are drawn.

import { type ReactElement, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { MARGIN_PX, type PageBox, pageBoxes, pagesInView, type Scrolled } from './page-boxes';
import type { PdfFile } from './pdf-file';
import { PdfPage } from './pdf-page';

export interface PdfPagesProps {
  readonly file: PdfFile;
  /** 1 is as wide as there is room. */
  readonly zoom: number;
  /** Shown, but not what was asked for last. */
  readonly isStale: boolean;
  /** Told which page is being read, by its index. */
  readonly onCurrent: (index: number) => void;
}

export function PdfPages({ file, zoom, isStale, onCurrent }: PdfPagesProps): ReactElement {
  const well = useRef<HTMLElement>(null);
  const view = useView(well);
  const widthPx = Math.max(0, Math.round((view.widthPx - 2 * MARGIN_PX) * zoom));
  const boxes = useMemo(() => pageBoxes(file.shapes, widthPx), [file, widthPx]);
  const { first, last, current } = pagesInView(boxes, view);
  useEffect(() => onCurrent(current), [onCurrent, current]);
  useKeptPlace(well, widthPx === 0 ? NONE : boxes);
  return (
    <section
      ref={well}
      aria-label="Pages"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto overscroll-contain rounded-b-lg bg-ink/8 outline-offset-[-2px] [scrollbar-gutter:stable]"
    >
      <ol
        className={classNames('mx-auto transition-opacity', isStale && 'opacity-60')}
        style={{ width: widthPx + 2 * MARGIN_PX, padding: `${MARGIN_PX}px ${MARGIN_PX}px 0` }}
      >
        {boxes.map((box, index) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name than their number.
            key={index}
            {...{ file, index, widthPx, heightPx: box.heightPx }}
            isNear={widthPx > 0 && index >= first && index <= last}
          />
        ))}
      </ol>
    </section>
  );
}

const NONE: readonly PageBox[] = [];

interface View extends Scrolled {
  readonly widthPx: number;
}

/** What of the well is seen. */
function useView(well: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ scrolledPx: 0, heightPx: 0, widthPx: 0 });
  useEffect(() => {
    const element = well.current;
    if (!element) return;
    const measure = () =>
      setView({ scrolledPx: element.scrollTop, heightPx: element.clientHeight, widthPx: element.clientWidth });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [well]);
  return view;
}

/** What was in the middle stays there when pages become wider or narrower, or others take their place. */
function useKeptPlace(well: RefObject<HTMLElement | null>, boxes: readonly PageBox[]): void {
  const before = useRef(boxes);
  useLayoutEffect(() => {
    const element = well.current;
    const [from, to] = [heightOf(before.current), heightOf(boxes)];
    if (to > 0) before.current = boxes;
    if (!element || from === 0 || to === 0 || from === to) return;
    const middlePx = element.scrollTop + element.clientHeight / 2;
    element.scrollTop = (middlePx * to) / from - element.clientHeight / 2;
    element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;
  }, [well, boxes]);
}

function heightOf(boxes: readonly PageBox[]): number {
  const last = boxes.at(-1);
  return last === undefined ? 0 : last.topPx + last.heightPx;
}
