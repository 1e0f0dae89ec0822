'use client';

// Everything that a clock says, so that counsel can check it: what started it, the count on a calendar, other readings, later
// duties, where it is written, how far that was verified, and what would change it.

import type { ReactElement, ReactNode } from 'react';
import type { NamedDeadline, ReadClock } from '@/client/deadlines/clocks';
import { Icon } from '@/components/ui/icon';
import { NewTabLink } from '@/components/ui/new-tab-link';
import { deadlineWords } from '@/core/disclosure/deadline-words';
import type { Rule } from '@/core/disclosure/rule';
import { MILESTONE_LABELS } from '@/core/incident/vocabulary';
import { dayName } from '@/core/time/calendar-names';
import { MICROS_PER_MS } from '@/core/time/instant';
import { useClocks } from './clocks-state';
import { CountCalendar } from './count-calendar';
import { EventLine } from './event-line';
import { FilingPart } from './filing-part';
import { ruleOf } from './rule-of';

export function ClockDetail({ clock }: { readonly clock: ReadClock }): ReactElement {
  const { obligations } = useClocks();
  const { deadline, counted, readings, stages, notify, citation, limit, zone } = clock;
  const rule = ruleOf(clock.rule, obligations.own);
  const decision = obligations.decisions.find((one) => one.rule === clock.rule);
  const isRange = deadline !== null && deadline.earliest !== deadline.latest;
  return (
    <div className="grid gap-x-10 gap-y-5 px-3 pt-1 pb-5 text-sm sm:pl-[164px] xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        {clock.status === 'possibly-missed' ? <p className="text-detect-ink">{doubtWords(clock)}</p> : null}
        <Part title="Counted from">
          <TriggerPart clock={clock} rule={rule} />
        </Part>
        {counted.length === 0 ? null : (
          <Part title={isRange ? 'The count, for the earliest deadline' : 'The count'}>
            <CountCalendar counted={counted} />
          </Part>
        )}
        <Part title={clock.kind === 'not-before' ? 'Disclosure' : 'Met by'}>
          <FilingPart clock={clock} />
        </Part>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Part title="What it asks">
          <p>{clock.kind === 'not-before' ? `${limit}.` : `Tell ${notify}: ${limit}.`}</p>
          {rule === undefined || rule.threshold === '' ? null : <p className="text-ink-2">{rule.threshold}</p>}
          {decision === undefined || decision.reason === '' ? null : (
            <p className="text-ink-2">It applies because: {decision.reason}</p>
          )}
        </Part>
        <InForcePart clock={clock} rule={rule} />
        <Deadlines title="Other readings" deadlines={readings} zone={zone} />
        <Deadlines title="Later" deadlines={stages} zone={zone} />
        {clock.changedBy.length === 0 ? null : (
          <Part title="What would change it">
            <ul className="flex list-disc flex-col gap-1 pl-4">
              {clock.changedBy.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Part>
        )}
        <Part title="Where it is written">
          <p>{citation}</p>
          {clock.verification === 'unverified' ? (
            <p className="text-detect-ink">Not verified against its source.</p>
          ) : null}
          {clock.verificationNote === '' ? null : <p className="text-ink-2">{clock.verificationNote}</p>}
          <Sources addresses={clock.sources} />
        </Part>
      </div>
    </div>
  );
}

/** Why nobody can say for certain. */
function doubtWords({ met, deadline, kind }: ReadClock): string {
  if (kind === 'not-before') return 'As far as it is known, disclosure may have come before the hold ended.';
  if (met !== null) return 'As far as it is known when it was filed, that may have been after the deadline.';
  return deadline?.earliest === null
    ? 'What started it has no earliest moment, so that the deadline may have passed already.'
    : 'The earliest deadline has passed, the latest has not: nobody can say yet that it was missed.';
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="flex flex-col gap-1">
      <h4 className="font-[560] text-ink-3 text-xs">{title}</h4>
      {children}
    </section>
  );
}

interface OfRule {
  readonly clock: ReadClock;
  readonly rule: Rule | undefined;
}

function TriggerPart({ clock, rule }: OfRule): ReactElement {
  const { trigger } = clock;
  const [named] = rule?.trigger.milestones ?? [];
  if (trigger === null) {
    return (
      <p className="text-ink-2">
        Nothing started it yet.{' '}
        {named === undefined ? null : `It starts with an event that holds “${MILESTONE_LABELS[named]}”.`}
      </p>
    );
  }
  return (
    <>
      <EventLine eventId={trigger.eventId} title={trigger.title} when={trigger.when} />
      {rule === undefined || rule.trigger.words === '' ? null : (
        <p className="text-ink-2">It runs from when {rule.trigger.words}.</p>
      )}
      {trigger.standsInFor === null ? null : (
        <p className="text-detect-ink">
          Counted from {MILESTONE_LABELS[trigger.milestone]}, since no event holds the milestone “
          {MILESTONE_LABELS[trigger.standsInFor]}” yet.
        </p>
      )}
      {trigger.holderCount > 1 ? (
        <p className="text-ink-2">
          The earliest of {trigger.holderCount} events that hold {MILESTONE_LABELS[trigger.milestone]}.
        </p>
      ) : null}
    </>
  );
}

function InForcePart({ clock, rule }: OfRule): ReactElement | null {
  const { obligations } = useClocks();
  const said = obligations.facts.inForceFrom?.[clock.rule];
  const inForce = rule?.inForce;
  if (said === undefined && (inForce === undefined || inForce.kind === 'always')) return null;
  return (
    <Part title="In force">
      {clock.status === 'not-in-force' ? <p>Not in force at the time.</p> : null}
      {said === undefined ? null : <p>From {dayText(said)}, as was answered.</p>}
      {inForce?.kind === 'from' ? (
        <p className="text-ink-2">
          From {dayText(inForce.from)}. {inForce.note}
        </p>
      ) : null}
      {inForce?.kind === 'not-yet' ? <p className="text-ink-2">{inForce.note}</p> : null}
    </Part>
  );
}

/** "8 December 2007" for "2007-12-08". */
const dayText = (day: string): string => dayName(Date.parse(day) * MICROS_PER_MS, 'long');

interface DeadlinesProps {
  readonly title: string;
  readonly deadlines: readonly NamedDeadline[];
  readonly zone: string;
}

function Deadlines({ title, deadlines, zone }: DeadlinesProps): ReactElement | null {
  if (deadlines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="flex flex-col gap-1.5">
        {deadlines.map(({ name, deadline }) => (
          <li key={name}>
            {name}
            <span className="block text-ink-2">{deadlineWords(deadline, zone)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Sources({ addresses }: { readonly addresses: readonly string[] }): ReactElement | null {
  if (addresses.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5">
      {addresses.map((address) => (
        <li key={address}>
          <NewTabLink
            href={address}
            className="text-ink-2 underline decoration-line-strong underline-offset-2 hover:text-ink"
          >
            {new URL(address).hostname.replace(/^www\./, '')}
            <Icon name="external" sizePx={12} className="ml-1 inline align-[-1px]" />
          </NewTabLink>
        </li>
      ))}
    </ul>
  );
}
