'use client';

import type { ReactElement } from 'react';
import { classNames } from './class-names';

export interface ProgressBarProps {
  /** What goes on, for assistive technology. */
  readonly label: string;
  /** From 0 to 1; null where nobody knows how far it is, and then it does not look as if. */
  readonly fraction: number | null;
}

export function ProgressBar({ label, fraction }: ProgressBarProps): ReactElement {
  const percent = fraction === null ? undefined : Math.round(fraction * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="mt-1.5 h-1 overflow-hidden rounded-full bg-ink/8 forced-colors:border"
    >
      <div
        className={classNames(
          'h-full rounded-full bg-accent transition-[width] duration-500 ease-linear',
          percent === undefined && 'w-full opacity-35 motion-safe:animate-pulse',
        )}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
