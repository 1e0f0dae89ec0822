import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

export interface BannerProps {
  /** `problem` interrupts a screen reader; `notice` waits for a pause. */
  readonly tone?: 'notice' | 'problem';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** A box among a form's fields instead of a strip across the page. */
  readonly inset?: boolean;
}

/** A state that holds for the whole page: offline, read-only, as known on a day, or why a form was refused. */
export function Banner({ tone = 'notice', inset = false, children, actions }: BannerProps): ReactElement {
  return (
    <div
      role={tone === 'problem' ? 'alert' : 'status'}
      className={classNames(
        'flex items-center gap-2.5 text-sm',
        inset ? 'rounded-md border px-3 py-2' : 'min-h-9 border-b px-5 py-1.5 max-sm:px-4',
        tone === 'problem' ? 'border-attack/35 bg-attack/7 text-ink' : 'border-line bg-sunken text-ink-2',
      )}
    >
      {tone === 'problem' ? <Icon name="warning" className="text-attack" /> : null}
      <div className="min-w-0 flex-1">{children}</div>
      {actions}
    </div>
  );
}
