'use client';

// When the selected event happened: in words, in EDTF, as a picture of its bounds; pressed, it becomes an editor.

import type { ReactElement } from 'react';
import { timeDraftOf, timeDraftSchema } from '@/client/time-draft';
import type { IncidentEvent } from '@/core/incident/event';
import { ONGOING } from '@/core/time/approximate-time';
import { areBoundsTelling, describeSpan } from '@/core/time/describe';
import { toEdtf } from '@/core/time/edtf-notation';
import { isToldOtherwise } from '@/core/time/told-otherwise';
import { ReasonInPanel } from '../reasons/reason-in-panel';
import { BoundsStrip } from '../times/bounds-strip';
import { TimeEditor } from '../times/time-editor';
import { useFormDraft } from '../workspace/use-draft';
import { useSteadyWorkspace } from '../workspace/workspace';
import { EditOpener } from './edit-opener';
import { TimeInTitle } from './time-in-title';

export interface PanelWhenProps {
  readonly event: IncidentEvent;
  readonly isReadOnly: boolean;
}

export function PanelWhen({ event, isReadOnly }: PanelWhenProps): ReactElement {
  const { incident } = useSteadyWorkspace();
  const draftName = `event.${event.id}.when`;
  const [draft, setDraft] = useFormDraft(draftName, timeDraftSchema);
  if (draft !== null && !isReadOnly) {
    return <TimeEditor event={event} draft={draft} onDraft={setDraft} onClose={() => setDraft(null)} />;
  }
  const { start, end } = event;
  const words = <WhenWords event={event} zone={incident.zone} />;
  return (
    <>
      {isReadOnly ? (
        <p>{words}</p>
      ) : (
        <div data-when="">
          <EditOpener draftName={draftName} onOpen={() => setDraft(timeDraftOf(event))} className="-my-0.5 py-0.5">
            {words}
            <span className="sr-only">. Edit when it happened</span>
          </EditOpener>
        </div>
      )}
      {isReadOnly || start !== null ? null : <TimeInTitle event={event} />}
      {isReadOnly ? null : <ReasonInPanel event={event} />}
      {[start, end].map((time, place) =>
        time === null || time === ONGOING || !areBoundsTelling(time) ? null : (
          <BoundsStrip key={place === 0 ? 'start' : 'end'} time={time} category={event.category} zone={incident.zone} />
        ),
      )}
    </>
  );
}

function WhenWords({ event, zone }: { readonly event: IncidentEvent; readonly zone: string }): ReactElement {
  const { start, end } = event;
  if (start === null) return <span className="text-ink-3">No date yet</span>;
  const words = describeSpan(start, end, { style: 'long', zone });
  const edtf = end === null ? toEdtf(start) : null;
  const stated = [start, ...(end === null || end === ONGOING ? [] : [end])].map((time) => time.statedAs).join(' to ');
  return (
    <>
      {words}
      {edtf === null ? null : (
        <span className="text-ink-3">
          {' · '}
          <span className="inline-block">{edtf}</span>
        </span>
      )}
      {stated === edtf || !isToldOtherwise(stated, words) ? null : (
        <span className="block text-ink-3 text-xs [overflow-wrap:anywhere]">stated as “{stated}”</span>
      )}
    </>
  );
}
