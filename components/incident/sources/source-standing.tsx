'use client';

// What a source says about the event's time, whether and why it is relied on, and that it is privileged; and for those who
// may edit: relying on it instead, and giving the event its time.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { disagree } from '@/core/incident/disagreement';
import type { IncidentEvent, Source } from '@/core/incident/event';
import { DESIGNATION_LABELS } from '@/core/incident/vocabulary';
import { type ApproximateTime, ONGOING } from '@/core/time/approximate-time';
import { describeTime } from '@/core/time/describe';
import { boundsOfSpan } from '@/core/time/order';
import { PropertyForm } from '../panel/property';
import { useQuestionInPanel } from '../reasons/reason-desk';
import { doneOrTold } from '../workspace/done-or-told';
import { useActions } from '../workspace/use-actions';
import { useDraft } from '../workspace/use-draft';
import { useSteadyWorkspace } from '../workspace/workspace';
import { relyingOn } from './relied-on';
import { SourceReason } from './source-reason';
import { contradictedBySource, unexplained } from './source-reliance';

export interface SourceStandingProps {
  readonly event: IncidentEvent;
  readonly source: Source;
  readonly isReadOnly: boolean;
}

export function SourceStanding({ event, source, isReadOnly }: SourceStandingProps): ReactElement | null {
  const draftName = `event.${event.id}.source.${source.id}.rely`;
  const [draft, setDraft] = useDraft(draftName);
  const isAsking = draft !== null && !isReadOnly && !source.reliedOn;
  return (
    <>
      <StandingWords source={source} />
      {isReadOnly || isAsking ? null : <StandingActions event={event} source={source} onAsk={() => setDraft('')} />}
      {isAsking ? (
        <RelianceForm event={event} source={source} draftName={draftName} reason={draft} onReason={setDraft} />
      ) : null}
    </>
  );
}

function StandingWords({ source }: { readonly source: Source }): ReactElement | null {
  const { incident } = useSteadyWorkspace();
  const { stated, reliedOn, reliedOnReason, privilege } = source;
  if (stated === null && !reliedOn && privilege === null) return null;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-xs">
      {privilege ? <Chip tone="legal">Privileged</Chip> : null}
      {reliedOn ? <Chip tone="contain">Relied on</Chip> : null}
      {stated ? <span>States {describeTime(stated, { style: 'short', zone: incident.zone })}</span> : null}
      {privilege ? (
        <p className="w-full">
          {DESIGNATION_LABELS[privilege.designation]}: {privilege.basis}
        </p>
      ) : null}
      {reliedOn && reliedOnReason !== '' ? <p className="w-full">{reliedOnReason}</p> : null}
    </div>
  );
}

interface StandingActionsProps extends Omit<SourceStandingProps, 'isReadOnly'> {
  /** Asks why, before the source is relied on. */
  readonly onAsk: () => void;
}

const SMALL = '-ml-2 h-6 px-2 text-xs';

function StandingActions({ event, source, onAsk }: StandingActionsProps): ReactElement | null {
  const { changeEvent } = useActions();
  const askWhy = useQuestionInPanel(event.id);
  const { stated } = source;
  const change = (changes: Parameters<typeof changeEvent>[1]) => {
    if (doneOrTold(changeEvent(event.id, changes))) askWhy();
  };
  const rely = () => {
    if (contradictedBySource(event.sources, source).length > 0) onAsk();
    else change({ sources: relyingOn(event.sources, source.id, '') });
  };
  const isAnotherTime = stated !== null && isOtherThan(event, stated);
  if (source.reliedOn && !isAnotherTime) return null;
  return (
    <div className="mt-0.5 flex gap-3">
      {source.reliedOn || stated === null ? null : (
        <Button variant="quiet" className={SMALL} onPress={rely}>
          Rely on this
        </Button>
      )}
      {isAnotherTime ? (
        <Button variant="quiet" className={SMALL} onPress={() => change({ start: stated })}>
          Use this time
        </Button>
      ) : null}
    </div>
  );
}

/** What lasts has two ends, and a source states one time: which of the ends it means is for people to say. */
function isOtherThan({ start, end }: IncidentEvent, stated: ApproximateTime): boolean {
  const own = boundsOfSpan(start, end === ONGOING ? null : end);
  if (own === null) return true;
  return (end === null || end === ONGOING) && disagree(stated, own);
}

interface RelianceFormProps extends Omit<SourceStandingProps, 'isReadOnly'> {
  readonly draftName: string;
  readonly reason: string;
  readonly onReason: (reason: string | null) => void;
}

function RelianceForm({ event, source, draftName, reason, onReason }: RelianceFormProps): ReactElement {
  const { changeEvent } = useActions();
  const contradicted = contradictedBySource(event.sources, source);
  const save = () => {
    const missing = unexplained(reason, contradicted, '');
    return missing.length > 0
      ? missing
      : changeEvent(event.id, { sources: relyingOn(event.sources, source.id, reason) });
  };
  return (
    <PropertyForm label={`Rely on ${source.title}`} draftName={draftName} onSave={save} onClose={() => onReason(null)}>
      {(errors) => (
        <SourceReason
          reason={reason}
          contradicted={contradicted}
          error={errors.find(({ pointer }) => pointer === '/reliedOnReason')?.detail}
          onReason={onReason}
        />
      )}
    </PropertyForm>
  );
}
