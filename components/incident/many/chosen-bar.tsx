'use client';

// How many events are chosen, what they span, and what can be done with them.

import { type ReactElement, useMemo } from 'react';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { betweenWords, chosenEvents, reachOf } from '@/client/listing/chosen-facts';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import type { BulkChange } from '@/core/incident/deciding/bulk-change';
import type { IncidentEvent } from '@/core/incident/event';
import { describeTime } from '@/core/time/describe';
import { PendingNotices } from '../conflicts/pending-notices';
import { usePage } from '../page-state';
import { useActions } from '../workspace/use-actions';
import { useChangesOf, useWorkspace } from '../workspace/workspace';
import { AudiencesForm } from './audiences-form';
import { CategoryMenu } from './category-menu';
import { OVER_LOWER_EDGE } from './over-lower-edge';
import { ShiftForm } from './shift-form';
import { TagsForm } from './tags-form';

export function ChosenBar(): ReactElement {
  const { state, incident, may } = useWorkspace();
  const { chosen } = usePage();
  const { editEvents } = useActions();
  const { ids } = chosen;
  const events = useMemo(() => chosenEvents(state, ids), [state, ids]);
  const words = useMemo(() => rangeWords(events, incident.zone), [events, incident.zone]);
  const changes = useChangesOf('events');
  const change = (wanted: BulkChange) => {
    editEvents([...ids], wanted);
    if (wanted.kind === 'delete') chosen.clear();
  };
  return (
    <section aria-label="Chosen events" data-over-lower-edge="" className={BAR}>
      <PendingNotices changes={changes} className="mb-2" />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2.5">
        <p role="status" className="min-w-0 flex-1 basis-40 tabular-nums">
          <span className="block font-[560]">
            {ids.size.toLocaleString('en-GB')} {ids.size === 1 ? 'event' : 'events'} chosen
          </span>
          <span className="block text-pretty text-ink-2 text-xs">{words}</span>
        </p>
        {may('edit-events') ? <Changes events={events} onChange={change} /> : null}
        <IconButton icon="close" size="small" label="Clear the choice" shortcut="Esc" onPress={chosen.clear} />
      </div>
    </section>
  );
}

const BAR = `${OVER_LOWER_EDGE} border border-line-strong px-4 py-2.5 shadow-raised print:hidden`;

/** "5 to 9 January 2023"; of two events, the time between them. */
function rangeWords(events: readonly IncidentEvent[], zone: string): string {
  const between = betweenWords(events, zone);
  if (between !== null) return between;
  const reach = reachOf(events);
  if (reach === null) return 'Without a date';
  const [from, to] = [reach.first, reach.last].map((time) => describeTime(time, { style: 'short', zone }));
  const undated = reach.undatedCount === 0 ? '' : `, ${reach.undatedCount.toLocaleString('en-GB')} without a date`;
  return `${from === to ? from : `${from} – ${to}`}${undated}`;
}

interface ChangesProps {
  readonly events: readonly IncidentEvent[];
  readonly onChange: (change: BulkChange) => void;
}

function Changes({ events, onChange }: ChangesProps): ReactElement {
  return (
    <div className="flex flex-wrap items-center gap-1.5 max-sm:order-last max-sm:grid max-sm:w-full max-sm:grid-cols-3">
      <CategoryMenu onChoose={(category) => onChange({ kind: 'category', category })} />
      <Hung label="Audiences">{(close) => <AudiencesForm onChange={onChange} onDone={close} />}</Hung>
      <Hung label="Tags">{(close) => <TagsForm events={events} onChange={onChange} onDone={close} />}</Hung>
      <Hung label="Shift">{(close) => <ShiftForm onChange={onChange} onDone={close} />}</Hung>
      <Button variant="quiet" className="text-attack" onPress={() => onChange({ kind: 'delete' })}>
        Delete
      </Button>
    </div>
  );
}

interface HungProps {
  readonly label: string;
  readonly children: (close: () => void) => ReactElement;
}

function Hung({ label, children }: HungProps): ReactElement {
  return (
    <DialogTrigger>
      <Button>{label}…</Button>
      <Popover label={label} placement="top" className="w-72">
        {children}
      </Popover>
    </DialogTrigger>
  );
}
