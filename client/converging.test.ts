import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayTime, sampleFields } from '@/core/incident/event.sample';
import { type IncidentState, liveEvents } from '@/core/incident/record/state';
import { deletion, retitling } from './outbox/change.sample';
import { SampleServer } from './server.sample';
import { SampleTab } from './session.sample';

const TABS = 8;
const EVENTS = ['e1', 'e2', 'e3'];
const KINDS = ['retitle', 'move', 'explain', 'retract', 'delete', 'undo', 'redo', 'reload', 'wait', 'read'] as const;

interface Deed {
  readonly who: number;
  readonly kind: (typeof KINDS)[number];
  readonly eventId: string;
  readonly day: string;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.nat(TABS - 1),
  kind: fc.constantFrom(...KINDS),
  eventId: fc.constantFrom(...EVENTS),
  day: fc.constantFrom('2022-11-24', '2022-11-25', '2022-12-05'),
});
const weather = fc.constantFrom('fair', 'request-lost', 'answer-lost');

/** Three milestones, so that every move must say why. */
function serverWithMilestones(): SampleServer {
  const server = new SampleServer();
  const milestones = ['first-access', 'detected', 'contained'] as const;
  for (const [index, eventId] of EVENTS.entries()) {
    const milestone = milestones[index] ?? null;
    server.write({ type: 'event.create', eventId, fields: sampleFields({ title: eventId, milestone }) });
  }
  return server;
}

async function act(tab: SampleTab, { kind, eventId, day }: Deed): Promise<void> {
  const { session } = tab;
  const waiting = session.snapshot().outbox.filter(({ phase }) => phase.kind === 'unexplained');
  switch (kind) {
    case 'retitle':
      session.dispatch(retitling(eventId, day));
      return;
    case 'move': {
      const changes = { start: dayTime(day) };
      session.dispatch({ type: 'event.change', eventId, expectedVersion: null, changes });
      return;
    }
    case 'explain':
      session.explain(
        waiting.map(({ id }) => id),
        `because of ${day}`,
      );
      return;
    case 'retract':
      session.retract(waiting[0]?.id ?? '');
      return;
    case 'delete':
      session.dispatch(deletion(eventId));
      return;
    case 'undo':
    case 'redo':
      session[kind]();
      return;
    case 'reload':
      tab.reload();
      return;
    case 'wait':
      await tab.wait(1_000);
      return;
    case 'read':
      await tab.read();
  }
}

/** Everything is said and sent, and what nobody can decide for them is given up. */
async function finish(tab: SampleTab): Promise<void> {
  const { session } = tab;
  const waiting = session.snapshot().outbox.filter(({ phase }) => phase.kind === 'unexplained');
  session.explain(
    waiting.map(({ id }) => id),
    'in the end',
  );
  for (let round = 0; round < 10; round += 1) await tab.wait(60_000);
  for (const { id } of session.snapshot().outbox) session.discard(id);
}

const titlesAndTimes = (state: IncidentState) =>
  new Map(liveEvents(state).map(({ id, title, start }) => [id, { title, start: start?.statedAs }]));

describe('eight people who must say why, on a bad network', () => {
  it('end up seeing what the server has, and no milestone moves without its reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 60 }),
        fc.array(weather, { maxLength: 80 }),
        async (deeds, forecast) => {
          const server = serverWithMilestones();
          const fates = [...forecast];
          const tabs = Array.from(
            { length: TABS },
            (_, who) => new SampleTab(server, `t${who}`, () => fates.shift() ?? 'fair'),
          );
          for (const next of deeds) {
            const tab = tabs[next.who];
            if (tab) await act(tab, next);
          }
          fates.length = 0;
          for (const tab of tabs) await finish(tab);
          const onServer = titlesAndTimes(server.state);
          for (const tab of tabs) {
            await tab.read();
            expect(titlesAndTimes(tab.session.shown())).toEqual(onServer);
          }
          const moves = server.revisions.filter(({ payload }) => 'changes' in payload && 'start' in payload.changes);
          expect(moves.filter(({ reason }) => !reason)).toEqual([]);
          expect(server.revisions.filter(({ reason }) => reason === 'undo' || reason === 'redo')).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
