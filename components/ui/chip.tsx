import type { ReactElement, ReactNode } from 'react';
import { Dot, type Tone } from './dot';

export interface ChipProps {
  /** Without a tone there is no dot. */
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A state or a kind, in a few words. */
export function Chip({ tone, children }: ChipProps): ReactElement {
  return (
    <span className="inline-flex h-[22px] items-center gap-1.5 whitespace-nowrap rounded-full bg-sunken px-2 font-[520] text-ink-2 text-xs forced-colors:border print:px-0">
      {tone === undefined ? null : <Dot tone={tone} />}
      {children}
    </span>
  );
}
