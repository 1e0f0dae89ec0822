// How a clock stands: in words, by shape and, beside these, by colour.

import type { ReactElement } from 'react';
import type { ReadClock } from '@/client/deadlines/clocks';
import { classNames } from '@/components/ui/class-names';
import { clockColour } from '@/components/ui/clock-colour';
import { Icon, type IconName } from '@/components/ui/icon';
import type { ClockStatus } from '@/core/disclosure/status';
import { statusWords } from '@/core/disclosure/status-words';

const SHAPES: Readonly<Record<ClockStatus, IconName>> = {
  'not-triggered': 'more',
  'not-in-force': 'minus',
  running: 'clock',
  held: 'lock',
  'no-fixed-limit': 'arrowRight',
  'due-soon': 'flag',
  'possibly-missed': 'warning',
  missed: 'close',
  met: 'check',
  done: 'check',
  'met-late': 'check',
};

export function ClockMark({ clock }: { readonly clock: Pick<ReadClock, 'status' | 'kind'> }): ReactElement {
  return (
    <span className={classNames('inline-flex items-baseline gap-1.5 font-medium text-sm', clockColour(clock.status))}>
      <Icon name={SHAPES[clock.status]} sizePx={14} className="translate-y-0.5" />
      {statusWords(clock.status, clock.kind)}
    </span>
  );
}
