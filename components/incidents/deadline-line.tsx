// The next deadline of an incident in a list: how far it is, and which.

import type { ReactElement } from 'react';
import { standingAt } from '@/client/deadlines/clock-standing';
import { classNames } from '@/components/ui/class-names';
import { clockColour } from '@/components/ui/clock-colour';
import type { NextDeadline } from '@/core/disclosure/next-deadline';
import type { RuleKind } from '@/core/disclosure/rule';
import { type ClockStatus, isPassed } from '@/core/disclosure/status';
import { statusWords } from '@/core/disclosure/status-words';
import { timeLeft } from '@/core/disclosure/time-left';
import type { Instant } from '@/core/time/instant';

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
  if (kind !== 'not-before') return 'Due';
  return status === 'held' ? 'Hold ends' : 'Hold ended';
}
