'use client';

// A quiet line above the page where a deadline comes near, at the distances that were chosen. Dismissed, it comes back only at
// the next distance, or when the deadline is another.

import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { type DeadlineWarning, DismissedWarnings, deadlineWarnings } from '@/client/deadlines/deadline-warnings';
import { browserStorage } from '@/components/browser/browser-ports';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { deadlineWords } from '@/core/disclosure/deadline-words';
import { usePage } from '../page-state';
import { usePast } from '../past/past-state';
import { useSteadyWorkspace } from '../workspace/workspace';
import { useClocks } from './clocks-state';
import { NOT_ADVICE } from './not-advice';

export function WarningBanner(): ReactElement | null {
  const { clocks, now, obligations } = useClocks();
  const { changeAddress } = usePage();
  const { past } = usePast();
  const { dismissed, dismiss } = useDismissed();
  const warnings = useMemo(
    () => deadlineWarnings(clocks, now, obligations.warnHours).filter(({ key }) => dismissed?.has(key) === false),
    [clocks, now, obligations.warnHours, dismissed],
  );
  const [first, ...others] = warnings;
  if (past !== null || first === undefined) return null;
  return (
    <Banner
      actions={
        <>
          <Button
            variant="quiet"
            onPress={() => changeAddress({ view: 'deadlines', clock: others.length === 0 ? first.clock.rule : null })}
          >
            Show
          </Button>
          <IconButton
            icon="close"
            label="Dismiss this warning"
            onPress={() => dismiss(warnings.map(({ key }) => key))}
          />
        </>
      }
    >
      <Icon name="flag" sizePx={14} className="mr-1.5 inline align-[-2px] text-detect-ink" />
      <span className="font-medium text-ink">{warningWords(first, others.length)}</span>{' '}
      <span className="max-sm:hidden">{NOT_ADVICE}</span>
    </Banner>
  );
}

/** Without the minutes that are left: what a screen reader hears must not change with each of them. */
function warningWords({ clock, hours }: DeadlineWarning, others: number): string {
  const { title, deadline, zone, kind } = clock;
  const when = deadline === null ? '' : deadlineWords(deadline, zone, kind);
  const more = others === 0 ? '' : ` ${others === 1 ? 'One other deadline is' : `${others} other deadlines are`} near.`;
  return `${title}: ${when}, less than ${hours} ${hours === 1 ? 'hour' : 'hours'} left.${more}`;
}

/** Null until the browser was asked: a warning that goes away at once would only startle. */
function useDismissed() {
  const { author, incident } = useSteadyWorkspace();
  const kept = useMemo(
    () => new DismissedWarnings(browserStorage(), `onset.warned.${author.actor.id}.${incident.id}`),
    [author.actor.id, incident.id],
  );
  const [dismissed, setDismissed] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => setDismissed(kept.read()), [kept]);
  return { dismissed, dismiss: (keys: readonly string[]) => setDismissed(kept.add(keys)) };
}
