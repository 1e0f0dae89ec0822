// What every button looks like, whether it is a <button> or a link: 30 px high, 36 px under a finger, 13 px text, one-pixel edge.
// None is on paper, where it cannot be pressed.

import { assertNever } from '@/core/assert-never';
import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger';
/** `large` fills a form's last row: 36 px, under a finger 44 px, the width of its parent. */
export type ButtonSize = 'default' | 'large';

const COMMON =
  'onset-touch inline-flex shrink-0 select-none items-center justify-center gap-[7px] whitespace-nowrap rounded-md border font-medium text-sm ' +
  'transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-60 print:hidden';

function coloursOf(variant: ButtonVariant): string {
  switch (variant) {
    case 'primary':
      return 'border-ink bg-ink text-surface hover:border-ink/88 hover:bg-ink/88 active:bg-ink/80';
    case 'default':
      return 'border-line-strong bg-surface text-ink hover:bg-sunken active:bg-line';
    case 'quiet':
      return 'border-transparent bg-transparent text-ink-2 hover:bg-ink/6 hover:text-ink active:bg-ink/10';
    case 'danger':
      return 'border-line-strong bg-surface text-attack hover:border-attack hover:bg-attack/8 active:bg-attack/14';
    default:
      return assertNever(variant);
  }
}

export const buttonStyle = (variant: ButtonVariant, size: ButtonSize = 'default'): string =>
  classNames(
    COMMON,
    coloursOf(variant),
    size === 'large' ? 'h-9 w-full px-4 pointer-coarse:h-11' : 'h-(--control) px-[11px]',
  );
