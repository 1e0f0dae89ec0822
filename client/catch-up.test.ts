import { describe, expect, it } from 'vitest';
import { toEventOut } from '@/core/contracts/event';
import { toIncidentOut } from '@/core/contracts/incident';
import { sampleEvent, sampleFigure, sampleIncident } from '@/core/incident/event.sample';
import { ok, refuse } from '@/core/result';
import { instant } from '@/core/time/instant';
import type { Api } from './api';
import { baseState, withEventDeleted, withFigureDeleted } from './base-state';
import { catchUp } from './catch-up';
import { problem } from './server.sample';

const NOW = instant(1_673_000_000_000_000);
const known = baseState({
  incident: sampleIncident({ revision: 7 }),
  events: [sampleEvent({ id: 'e1', version: 2, title: 'Known' })],
  figures: [sampleFigure()],
  evidence: [],
});

const ROOT = '/incidents/incident-1';

/** Answers by path, and remembers what was asked; what it does not know does not exist. */
function answering(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const api: Api = async ({ path }, read) => {
    asked.push(path.slice(ROOT.length));
    const body = answers[path.slice(ROOT.length).replace(/\?.*/, '')];
    return body === undefined ? refuse(problem(404)) : ok({ value: read(body), revision: null });
  };
  return {
    asked,
    catchUp: async (from = known) => (await catchUp({ api, incidentId: 'incident-1' }, from, NOW)).state,
  };
}

const HASH = '0'.repeat(64);

const revision = (seq: number, payload: object) => ({
  seq,
  at: '2023-01-06T09:12:00Z',
  actor: { id: 'u', name: 'J. Marsh' },
  type: 'event.changed',
  summary: 'J. Marsh changed something',
  payload: { type: 'event.changed', ...payload },
  salt: HASH,
  payloadHash: HASH,
  prevHash: HASH,
  hash: HASH,
});

const read = (answers: Readonly<Record<string, unknown>>, revisions: readonly unknown[]) =>
  answering({ '/revisions': { revisions, nextAfter: null }, ...answers });

describe('catchUp', () => {
  it('keeps what is known where nothing came since', async () => {
    const server = read({}, []);
    expect(await server.catchUp()).toBe(known);
    expect(server.asked).toHaveLength(1);
  });
  it('reads what was touched and nothing else', async () => {
    const event = sampleEvent({ id: 'e1', version: 3, title: 'Changed' });
    const server = read({ '/events/e1': toEventOut(event) }, [revision(8, { eventId: 'e1', version: 3 })]);
    const state = await server.catchUp();
    expect(state.events.get('e1')?.event.title).toBe('Changed');
    expect([state.incident.revision, server.asked.slice(1)]).toEqual([8, ['/events/e1']]);
  });
  it('makes a change that the revision tells in full, and reads no more', async () => {
    const changes = { title: { from: 'Known', to: 'Changed' } };
    const server = read({}, [revision(8, { eventId: 'e1', version: 3, changes })]);
    const state = await server.catchUp();
    expect(state.events.get('e1')?.event).toMatchObject({ title: 'Changed', version: 3 });
    expect([state.incident.revision, server.asked.length]).toEqual([8, 1]);
  });
  it('reads what was changed in a version that it never had', async () => {
    const event = sampleEvent({ id: 'e1', version: 4, title: 'Later' });
    const changes = { title: { from: 'Never seen', to: 'Later' } };
    const server = read({ '/events/e1': toEventOut(event) }, [revision(9, { eventId: 'e1', version: 4, changes })]);
    expect((await server.catchUp()).events.get('e1')?.event.title).toBe('Later');
  });
  it('reads nothing for a change that was made here', async () => {
    const server = read({}, [revision(8, { eventId: 'e1', version: 2 })]);
    const state = await server.catchUp();
    expect([state.incident.revision, server.asked.length]).toEqual([8, 1]);
  });
  it('takes what does not exist any more for deleted', async () => {
    const server = read({}, [revision(8, { eventId: 'e1', version: 3 })]);
    expect((await server.catchUp()).events.get('e1')?.deletedAt).toBe(NOW);
  });
  it('reads the incident’s own fields', async () => {
    const incident = sampleIncident({ revision: 8, version: 2, status: 'closed' });
    const changed = { ...revision(8, { type: 'incident.changed', version: 2 }), type: 'incident.changed' };
    const server = read({ '': toIncidentOut(incident) }, [changed]);
    expect((await server.catchUp()).incident.status).toBe('closed');
  });
  const whole = {
    '': toIncidentOut(sampleIncident({ revision: 9 })),
    '/events': { revision: 8, events: [toEventOut(sampleEvent({ id: 'e2' }))], nextCursor: null },
    '/figures': { revision: 9, figures: [] },
    '/evidence': { revision: 9, evidence: [] },
  };
  it('reads everything where a revision is withheld, since what it touched may be withheld as well', async () => {
    const state = await read(whole, [{ ...revision(8, {}), summary: 'Withheld', payload: null, salt: null }]).catchUp();
    expect([[...state.events.keys()], state.figures.size]).toEqual([['e2'], 0]);
  });
  it('reads everything for an event whose creation is withheld, which may be for one of its sources', async () => {
    const server = read(whole, [{ ...revision(8, {}), type: 'event.created', payload: null, salt: null }]);
    expect([...(await server.catchUp()).events.keys()]).toEqual(['e2']);
  });
  it('reads everything where a privilege is lifted, since other times may be relative to that event', async () => {
    const lifts = { privilege: { from: { designation: 'work-product' }, to: null } };
    const restored = { ...revision(8, { type: 'event.restored', eventId: 'e3', version: 3 }), type: 'event.restored' };
    for (const opening of [revision(8, { eventId: 'e1', version: 3, changes: lifts }), restored]) {
      expect([...(await read(whole, [opening]).catchUp()).events.keys()]).toEqual(['e2']);
    }
  });
  it('reads no more than which files are left for one that was withheld as it was added', async () => {
    const server = read(whole, [{ ...revision(8, {}), type: 'evidence.added', payload: null, salt: null }]);
    expect([(await server.catchUp()).incident.revision, server.asked.slice(1)]).toEqual([8, ['/evidence']]);
  });
  it('reads everything where something was erased, since what it touched says nothing of what is left', async () => {
    const erased = { ...revision(8, { type: 'erasure.event', eventId: 'e1' }), type: 'erasure.event' };
    expect([...(await read(whole, [erased]).catchUp()).events.keys()]).toEqual(['e2']);
  });
  it('reads the files where one was added, and nothing for a new member', async () => {
    const added = { ...revision(8, { type: 'evidence.added' }), type: 'evidence.added' };
    const joined = { ...revision(9, { type: 'member.added' }), type: 'member.added' };
    const server = read({ '/evidence': { revision: 9, evidence: [] } }, [added, joined]);
    const state = await server.catchUp();
    expect([state.incident.revision, server.asked.slice(1)]).toEqual([9, ['/evidence']]);
  });
  it('reads the files as well where a change can open or close them', async () => {
    const event = sampleEvent({ id: 'e1', version: 3, evidence: [HASH] });
    const answers = { '/events/e1': toEventOut(event), '/evidence': { revision: 8, evidence: [] } };
    const server = read(answers, [revision(8, { eventId: 'e1', version: 3, changes: { evidence: {} } })]);
    await server.catchUp();
    expect(server.asked.slice(1)).toEqual(['/events/e1', '/evidence']);
  });
  describe('what is known to be deleted', () => {
    const after = withFigureDeleted(withEventDeleted(known, 'e1', NOW), sampleFigure().id, NOW);
    const bulk = { ...revision(8, { type: 'bulk.changed' }), type: 'bulk.changed' };
    const erased = { ...revision(9, { type: 'erasure.event', eventId: 'e1' }), type: 'erasure.event' };
    const withheld = { ...revision(9, {}), payload: null, salt: null };
    it('stays where others changed many events, so that it can be brought back', async () => {
      const state = await read(whole, [bulk]).catchUp(after);
      expect([...state.events].map(([id, { deletedAt }]) => [id, deletedAt])).toEqual([
        ['e2', null],
        ['e1', NOW],
      ]);
      expect([...state.figures.values()].map(({ deletedAt }) => deletedAt)).toEqual([NOW]);
    });
    it('gives way to what was read', async () => {
      const back = { revision: 8, events: [toEventOut(sampleEvent({ id: 'e1', version: 4 }))], nextCursor: null };
      const state = await read({ ...whole, '/events': back }, [bulk]).catchUp(after);
      expect(state.events.get('e1')).toMatchObject({ deletedAt: null, event: { version: 4 } });
    });
    it.each([
      ['erased', erased],
      ['withheld', withheld],
    ])('goes where something was %s', async (_, gone) => {
      const state = await read(whole, [bulk, gone]).catchUp(after);
      expect([[...state.events.keys()], state.figures.size]).toEqual([['e2'], 0]);
    });
  });
  it('counts from the oldest part of what it read, so that nothing between is missed', async () => {
    const state = await read(whole, [{ ...revision(8, {}), payload: {} }]).catchUp();
    expect(state.incident.revision).toBe(8);
  });
  it('reads everything at once where very much was touched', async () => {
    const many = Array.from({ length: 30 }, (_, n) => revision(8 + n, { eventId: `n${n}`, version: 1 }));
    const server = read(whole, many);
    await server.catchUp();
    expect(server.asked).toHaveLength(5);
  });
});
