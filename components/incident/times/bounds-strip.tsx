'use client';

// A picture of one time's bounds: where it may lie, where it most likely does, and the moments at either end.

import type { CSSProperties, ReactElement } from 'react';
import type { Category } from '@/core/incident/vocabulary';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { describeBounds } from '@/core/time/describe';
import { CATEGORY_COLOURS } from '@/core/timeline/marks/category-colour';
import { captionShape, stripShape } from './strip-shape';

export interface BoundsStripProps {
  readonly time: ApproximateTime;
  readonly category: Category;
  readonly zone: string;
}

export function BoundsStrip({ time, category, zone }: BoundsStripProps): ReactElement {
  const { earliest, best, latest } = describeBounds(time, { zone });
  const { gradient, bestPercent } = stripShape(time, `var(--${CATEGORY_COLOURS[category]})`);
  const strip: CSSProperties = { background: gradient };
  return (
    <figure className="mt-2">
      <div aria-hidden="true" className="relative h-[26px] rounded-md border border-line" style={strip}>
        {bestPercent === null ? null : (
          <span
            className="-inset-y-[3px] absolute w-0.5 -translate-x-1/2"
            style={{ left: `${bestPercent}%`, background: `var(--${CATEGORY_COLOURS[category]})` }}
          />
        )}
      </div>
      <figcaption style={captionShape(time, bestPercent)} className="mt-[3px] grid gap-2 text-[11.5px] text-ink-3">
        <span>
          <span className="sr-only">Earliest: </span>
          {earliest ?? 'no earliest'}
        </span>
        <span>
          {bestPercent === null || best === null ? null : (
            <>
              <span className="sr-only">Most likely: </span>
              {best}
            </>
          )}
        </span>
        <span className="text-right">
          <span className="sr-only">Latest: </span>
          {latest ?? 'no latest'}
        </span>
      </figcaption>
    </figure>
  );
}
