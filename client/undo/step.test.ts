import { describe, expect, it } from 'vitest';
import type { Command } from '@/core/incident/deciding/command';
import { decideUnexplained } from '@/core/incident/deciding/decide';
import { sampleEvent, sampleIncident, sampleSource } from '@/core/incident/event.sample';
import { advance } from '@/core/incident/record/replay';
import { type IncidentState, viewOf } from '@/core/incident/record/state';
import { instant } from '@/core/time/instant';
import { baseState, withEvent } from '../base-state';
import { eventFields } from '../outbox/fields';
import { stepBack, stillApplicable } from './step';

const counsel = { actor: { id: 'okafor', name: 'M. Okafor' }, role: 'counsel' } as const;
const PRIVILEGE = {
  designation: 'work-product',
  basis: 'Draft',
  assertedBy: 'C',
  asserterId: null,
  recipients: [],
} as const;

const event = sampleEvent({ id: 'e', title: 'As it is', tags: ['new'] });
const before = baseState({ incident: sampleIncident(), events: [event], figures: [], evidence: [] });

/** What takes the command back, and what the page shows once it is made. */
function madeBy(command: Command) {
  const decided = decideUnexplained(viewOf(before), command, counsel);
  if (!decided.ok || decided.value.kind === 'unchanged') throw new Error('It changes nothing');
  const { payload, rows = [] } = decided.value.revision;
  const made = { id: 'c', command, seen: {}, of: null, madeAt: instant(0), origin: null } as const;
  const back = stepBack({ payload, rows, before, change: { ...made, phase: { kind: 'waiting', attempts: 0 } } });
  if (back === null) throw new Error('Nothing takes it back');
  const revision = { ...decided.value.revision, seq: 2, at: instant(0), actor: counsel.actor };
  return { back, shown: advance(before, before.incident.id, revision) };
}

const changed = (state: IncidentState, some: Partial<typeof event>) => withEvent(state, { ...event, ...some });

describe('the step that takes a change back', () => {
  it('leaves what others changed since an earlier version was put over a later one', () => {
    const fields = { ...eventFields(event), title: 'As it was', tags: ['old'] };
    const { back, shown } = madeBy({ type: 'event.restore', eventId: 'e', fromVersion: 1, fields });
    const since = changed(shown, { title: 'By somebody else', tags: ['old'] });
    const command = stillApplicable(back, since);
    expect(command).toMatchObject({ type: 'event.change', changes: { tags: ['new'] } });
    expect(command).not.toHaveProperty('changes.title');
  });

  it('takes back a privilege, and a source that has one, though the server says who asserted it', () => {
    const sources = [sampleSource({ privilege: PRIVILEGE })];
    const changes = { privilege: PRIVILEGE, sources };
    const { back, shown } = madeBy({ type: 'event.change', eventId: 'e', expectedVersion: null, changes });
    const undone = { type: 'event.change', changes: { privilege: null, sources: [] } };
    expect(stillApplicable(back, shown)).toMatchObject(undone);
    expect(stillApplicable(back, changed(shown, changes))).toMatchObject(undone);
  });
});
