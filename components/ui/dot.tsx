import type { ReactElement } from 'react';
import { classNames } from './class-names';

/** The colours that mean something. */
export type Tone = 'attack' | 'detect' | 'contain' | 'disclose' | 'legal' | 'impact' | 'accent' | 'neutral';

const FILLS: Readonly<Record<Tone, string>> = {
  attack: 'bg-attack',
  detect: 'bg-detect',
  contain: 'bg-contain',
  disclose: 'bg-disclose',
  legal: 'bg-legal',
  impact: 'bg-impact',
  accent: 'bg-accent',
  neutral: 'bg-ink-3',
};

/** A dot in a meaning's colour. The words beside it say the same, so it is hidden from assistive technology. */
export function Dot({ tone, className }: { readonly tone: Tone; readonly className?: string }): ReactElement {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-block size-[7px] shrink-0 rounded-full forced-color-adjust-none [print-color-adjust:exact]',
        FILLS[tone],
        className,
      )}
    />
  );
}
