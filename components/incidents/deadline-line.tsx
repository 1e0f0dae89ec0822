// The next deadline of an incident in a list: how far it is, and which.

import type { ReactElement } from 'react';
import { standingAt } from '@/client/clock-standing';
import { classNames } from '@/components/ui/class-names';
import type { NextDeadline } from '@/core/disclosure/next-deadline';
import type { RuleKind } from '@/core/disclosure/rule';
import { type ClockStatus, isPassed } from '@/core/disclosure/status';
import { statusWords } from '@/core/disclosure/status-words';
import type { Instant } from '@/core/time/instant';
import { clockColour } from '../incident/deadlines/clock-mark';
import { timeLeft } from '../incident/deadlines/time-left';

export interface DeadlineLineProps {
  readonly deadline: NextDeadline;
  readonly now: Instant;
}

export function DeadlineLine({
  deadline: { title, kind, deadline, status, warnHours },
  now,
}: DeadlineLineProps): ReactElement {
  const clock = { kind, deadline, status, met: null };
  const standing = standingAt(clock, now, warnHours);
  return (
    <p className="text-ink-2 text-xs">
      <span className={classNames('font-medium', standing !== 'running' && clockColour(standing))}>
        {leadOf(standing, kind)} {timeLeft(clock, now)}
      </span>
      {` · ${title}`}
    </p>
  );
}

/** "Due", "Missed"; a hold asks for nothing until it ends. */
function leadOf(status: ClockStatus, kind: RuleKind): string {
  if (isPassed(status)) return statusWords(status, kind);
  return kind === 'not-before' ? 'Hold ends' : 'Due';
}
