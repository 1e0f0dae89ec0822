'use client';

// Which event records that a deadline was met, and who says so. Whoever decides can confirm what is assumed, say that it is
// another event, or that none does.

import { type ReactElement, useState } from 'react';
import type { ReadClock } from '@/client/deadlines/clocks';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combo-box';
import { SentForm } from '@/components/ui/sent-form';
import { MILESTONE_LABELS } from '@/core/incident/vocabulary';
import { useSteadyWorkspace, useWorkspace } from '../workspace/workspace';
import { useClocks } from './clocks-state';
import { EventLine } from './event-line';
import { ruleOf } from './rule-of';
import { type FilingDeed, useFiling } from './use-filing';

export function FilingPart({ clock }: { readonly clock: ReadClock }): ReactElement {
  const { may } = useSteadyWorkspace();
  const { obligations } = useClocks();
  const deed = useFiling();
  const said = obligations.filings[clock.rule];
  const { met } = clock;
  return (
    <div className="flex flex-col gap-2">
      {met === null ? (
        <p className="text-ink-2">
          {said === null ? 'It was said that no event records it.' : awaitedWords(clock, obligations.own)}
        </p>
      ) : (
        <>
          <EventLine eventId={met.eventId} title={met.title} when={met.when} />
          {met.assumed ? (
            <p className="text-ink-2 text-xs">Assumed from its milestone: nobody said that it records this filing.</p>
          ) : null}
        </>
      )}
      {may('decide-obligations') ? <Deeds clock={clock} said={said} deed={deed} /> : null}
    </div>
  );
}

function awaitedWords({ rule }: ReadClock, own: Parameters<typeof ruleOf>[1]): string {
  const held = (ruleOf(rule, own)?.metBy ?? []).map((milestone) => `“${MILESTONE_LABELS[milestone]}”`);
  if (held.length === 0) return 'Nothing records it yet: say which event does.';
  return `Nothing records it yet: an event that holds ${held.join(' or ')} would.`;
}

interface DeedsProps {
  readonly clock: ReadClock;
  readonly said: string | null | undefined;
  readonly deed: FilingDeed;
}

function Deeds({ clock, said, deed }: DeedsProps): ReactElement {
  const [isChoosing, setChoosing] = useState(false);
  const { rule, met } = clock;
  if (isChoosing) return <FilingChoice rule={rule} deed={deed} onClose={() => setChoosing(false)} />;
  const say = (filing: string | null | undefined) => () => void deed.say(rule, filing);
  return (
    <div className="flex flex-wrap gap-2">
      {met?.assumed ? (
        <>
          <Button icon="check" isPending={deed.isPending} onPress={say(met.eventId)}>
            Confirm
          </Button>
          <Button isPending={deed.isPending} onPress={say(null)}>
            Not this one
          </Button>
        </>
      ) : null}
      {said === undefined ? null : (
        <Button isPending={deed.isPending} onPress={say(undefined)}>
          Take that back
        </Button>
      )}
      {met === null ? <Button onPress={() => setChoosing(true)}>Say which event records it…</Button> : null}
    </div>
  );
}

interface FilingChoiceProps {
  readonly rule: string;
  readonly deed: FilingDeed;
  readonly onClose: () => void;
}

function FilingChoice({ rule, deed, onClose }: FilingChoiceProps): ReactElement {
  const { events } = useWorkspace();
  const [eventId, setEventId] = useState<string | null>(null);
  const choices = events.flatMap(({ id, title, start }) =>
    start === null || title === '' ? [] : [{ value: id, label: title }],
  );
  const save = async () => {
    if (await deed.say(rule, eventId)) onClose();
  };
  return (
    <SentForm isSending={deed.isPending} onSend={() => void save()} className="flex flex-col gap-2">
      <ComboBox
        label="Event that records it"
        choices={choices}
        value={eventId}
        onChange={setEventId}
        placeholder="Title"
      />
      <div className="flex gap-2">
        <Button variant="primary" type="submit" isDisabled={eventId === null} isPending={deed.isPending}>
          Save
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </SentForm>
  );
}
