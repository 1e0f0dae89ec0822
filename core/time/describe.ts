// Approximate time in words, as the pages show it: long "on or around 25 November 2022", short "on or around 25 Nov 2022".

import type { ApproximateTime, EventEnd } from './approximate-time';

export interface DescribeOptions {
  readonly style: 'long' | 'short';
  /** Zone in which clock times are shown; the time's own when absent. */
  readonly zone?: string;
}

export interface DescribedBounds {
  /** "24 Nov 00:00"; null when open. */
  readonly earliest: string | null;
  /** "25 Nov"; null when there is no best guess. */
  readonly best: string | null;
  /** "26 Nov 24:00"; null when open. */
  readonly latest: string | null;
}

export function describeTime(_time: ApproximateTime | null, _options: DescribeOptions): string {
  throw new Error('describeTime is being written');
}

export function describeSpan(_start: ApproximateTime | null, _end: EventEnd, _options: DescribeOptions): string {
  throw new Error('describeSpan is being written');
}

export function describeBounds(_time: ApproximateTime, _options: Pick<DescribeOptions, 'zone'>): DescribedBounds {
  throw new Error('describeBounds is being written');
}
