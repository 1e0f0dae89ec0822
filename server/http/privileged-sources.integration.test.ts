import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventInput, type EventOut, eventOutSchema } from '@/core/contracts/event';
import { closeDatabase, database } from '../db/connection/client';
import { readIncident } from '../queries/incident';
import { readIncidentAt } from '../queries/past/past-incident';
import { call } from '../testing/api';
import { addEvent, eventsOf, memberOf, openCase, revisionsOf } from '../testing/case';
import { brokenLinks } from '../testing/chain';
import { type Person, person } from '../testing/people';

afterAll(closeDatabase);

const ANY = { 'if-match': '*' };
const CANARY = /canary/i;

const PLAIN = { title: 'Form 8-K', publisher: 'SEC' };
const OPEN = {
  title: 'Canarytitle',
  publisher: 'Canarypublisher',
  url: 'https://canaryurl.example/',
  locator: 'Canarylocator',
  quote: 'Canaryquote',
  statedWhen: '2021-03-03',
  reliedOn: true,
  reliedOnReason: 'Canaryreason',
};
const PRIVILEGE = {
  designation: 'attorney-client' as const,
  basis: 'Canarybasis',
  assertedBy: 'Canaryasserter',
  recipients: ['Canaryrecipient'],
} satisfies EventInput['privilege'];
const MEMO = { ...OPEN, privilege: PRIVILEGE };

interface Case {
  readonly id: string;
  readonly ref: string;
  readonly commander: Person;
  readonly counsel: Person;
  readonly responder: Person;
}

async function newCase(): Promise<Case> {
  const commander = await person();
  const { id, ref } = await openCase(commander);
  return { id, ref, commander, counsel: await memberOf(id, 'counsel'), responder: await memberOf(id, 'responder') };
}

const pathOf = ({ ref }: Case, { id }: { readonly id: string }) => `/incidents/${ref}/events/${id}`;
const patch = (who: Person, at: Case, event: { readonly id: string }, body: object, headers: object = ANY) =>
  call(who, 'PATCH', pathOf(at, event), body, { ...headers });
const read = async (who: Person, at: Case, event: { readonly id: string }): Promise<EventOut> =>
  eventOutSchema.parse((await call(who, 'GET', pathOf(at, event))).body);
const titles = ({ sources }: EventOut) => sources.map(({ title }) => title);

/** As a request repeats what an answer said. */
const sent = ({ sources }: EventOut) => sources.map((source) => ({ ...source }));

describe('a privileged source', () => {
  let at: Case;
  let event: EventOut;
  const root = () => `/incidents/${at.ref}`;

  beforeAll(async () => {
    at = await newCase();
    // Everybody could read it at first, and one who could sent it.
    event = eventOutSchema.parse(
      (
        await call(
          at.responder,
          'POST',
          `${root()}/events`,
          { title: 'Call', when: '2023-01-05', milestone: 'detected', sources: [OPEN, PLAIN] },
          { 'idempotency-key': 'entered' },
        )
      ).body,
    );
    const [open, plain] = sent(event);
    const asserted = await patch(at.commander, at, event, { sources: [{ ...open, privilege: PRIVILEGE }, plain] });
    expect(asserted.status).toBe(200);
    await patch(at.responder, at, event, { tags: ['call'] });
  });

  const READINGS = [
    '/events',
    '/events?q=canary',
    '/events?q=canaryquote&asOf=2',
    '/events?asOf=2',
    '/events?asOf=3',
    '/events?knownAt=2100-01-01',
    '/events?asOf=3&knownAt=2100-01-01',
    '/revisions',
    '/revisions?order=latest',
    '/metrics',
    '/exports/json',
    '',
  ];

  it('is in no answer to a responder, of the present or the past, and takes nothing else with it', async () => {
    const single = ['', '?asOf=2', '?asOf=3', '?knownAt=2100-01-01'].map((search) => `/events/${event.id}${search}`);
    for (const path of [...READINGS, ...single, `/revisions?event=${event.id}`]) {
      const { status, body } = await call(at.responder, 'GET', `${root()}${path}`);
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.stringify(body), path).not.toMatch(CANARY);
    }
    expect(titles(await read(at.responder, at, event))).toEqual(['Form 8-K']);
    expect((await eventsOf(at.responder, at.ref, '?asOf=2')).events.map(titles)).toEqual([['Form 8-K']]);
  });

  it('is not found by its words, now or then, but by whoever may read it', async () => {
    for (const search of ['?q=canary', '?q=canaryquote&asOf=2', '?q=canarypublisher&knownAt=2100-01-01']) {
      expect((await eventsOf(at.responder, at.ref, search)).events).toEqual([]);
      for (const who of [at.counsel, at.commander]) {
        expect((await eventsOf(who, at.ref, search)).events).toHaveLength(1);
      }
    }
    expect((await eventsOf(at.responder, at.ref, '?q=8-k')).events).toHaveLength(1);
  });

  it('is on no page that is drawn for a responder', async () => {
    const { responder } = at;
    const drawn = [
      await readIncident(responder.user, at.ref),
      await readIncidentAt(responder.user, at.ref, {}),
      await readIncidentAt(responder.user, at.ref, { asOf: '2' }),
    ];
    for (const page of drawn) {
      const words = JSON.stringify(page);
      expect(words).toContain('Form 8-K');
      expect(words).not.toMatch(CANARY);
    }
  });

  it('is in no answer to what a responder changes, also where that is stale or repeated', async () => {
    const stale = await patch(at.responder, at, event, { title: 'Other' }, { 'if-match': '"1"' });
    const changed = await patch(at.responder, at, event, { description: 'Longer' });
    const restored = await call(at.responder, 'POST', `${pathOf(at, event)}/restore`, { version: 1, reason: 'back' });
    const again = await call(
      at.responder,
      'POST',
      `${root()}/events`,
      { title: 'Call', when: '2023-01-05', milestone: 'detected', sources: [OPEN, PLAIN] },
      { 'idempotency-key': 'entered' },
    );
    expect([stale.status, changed.status, restored.status, again.status]).toEqual([412, 200, 200, 410]);
    expect(stale.body).toMatchObject({ current: { id: event.id, sources: [{ title: 'Form 8-K' }] } });
    for (const { body } of [stale, changed, restored, again]) expect(JSON.stringify(body)).not.toMatch(CANARY);
    // Nothing of it was lost by any of that.
    expect(titles(await read(at.counsel, at, event)).sort()).toEqual(['Canarytitle', 'Form 8-K']);
  });

  it('is read by counsel and whoever asserted it, with its privilege but not who entered it', async () => {
    for (const who of [at.counsel, at.commander]) {
      const [memo] = (await read(who, at, event)).sources.filter(({ title }) => title === 'Canarytitle');
      expect(memo?.privilege).toEqual(PRIVILEGE);
      expect(JSON.stringify(await call(who, 'GET', `${root()}/revisions`))).toMatch(CANARY);
    }
    for (const path of ['/events', '/events?asOf=2', '/revisions', '/exports/json', `/events/${event.id}`]) {
      expect(JSON.stringify(await call(at.counsel, 'GET', `${root()}${path}`)), path).toMatch(CANARY);
    }
    const another = await memberOf(at.id, 'commander');
    expect(titles(await read(another, at, event))).toEqual(['Form 8-K']);
  });

  it('withholds the revisions that repeat it, by which the chain stays whole', async () => {
    const { revisions } = await revisionsOf(at.responder, at.ref);
    const withheld = revisions.filter(({ payload }) => payload === null).map(({ seq }) => seq);
    expect(withheld).toEqual(expect.arrayContaining([2, 3]));
    expect(withheld).not.toContain(4);
    expect(revisions[1]).toMatchObject({ summary: expect.stringContaining('withheld'), salt: null });
    expect(brokenLinks(at.id, revisions)).toEqual([]);
    expect((await revisionsOf(at.counsel, at.ref)).revisions[2]?.summary).toContain(
      'asserted attorney–client privilege over the source “Canarytitle” of “Call”',
    );
  });
});

describe('what a responder writes of sources', () => {
  it('keeps those that they may not read, at the end, whatever they do with the others', async () => {
    const at = await newCase();
    const event = await addEvent(at.counsel, at.ref, { sources: [MEMO, PLAIN] });
    const [plain] = sent(await read(at.responder, at, event));
    const answers = [
      await patch(at.responder, at, event, { sources: [{ title: 'New' }, plain] }),
      await patch(at.responder, at, event, { sources: [] }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(CANARY);
    }
    expect(titles(eventOutSchema.parse(answers[0]?.body))).toEqual(['New', 'Form 8-K']);
    expect((await read(at.counsel, at, event)).sources).toMatchObject([MEMO_AS_READ]);
    expect(await read(at.responder, at, event)).toMatchObject({ version: 3, sources: [] });
  });

  it('changes nothing where it is what they read', async () => {
    const at = await newCase();
    const event = await addEvent(at.counsel, at.ref, { sources: [MEMO, PLAIN] });
    await patch(at.responder, at, event, { sources: sent(await read(at.responder, at, event)) });
    expect((await read(at.counsel, at, event)).version).toBe(1);
  });

  it('decides which one is relied on, without a word about another', async () => {
    const at = await newCase();
    const event = await addEvent(at.counsel, at.ref, { sources: [MEMO, PLAIN] });
    const [plain] = sent(await read(at.responder, at, event));
    const { status, body } = await patch(at.responder, at, event, { sources: [{ ...plain, reliedOn: true }] });
    expect([status, body]).toMatchObject([200, { sources: [{ reliedOn: true }] }]);
    expect((await read(at.counsel, at, event)).sources).toMatchObject([
      { title: 'Form 8-K', reliedOn: true },
      { title: 'Canarytitle', reliedOn: false, reliedOnReason: '' },
    ]);
  });

  it('cannot take the place of one that they may not read by its id, nor open what was written of it', async () => {
    const at = await newCase();
    const event = await addEvent(at.responder, at.ref, { sources: [OPEN] });
    const [memo] = sent(event);
    await patch(at.commander, at, event, { sources: [{ ...memo, privilege: PRIVILEGE }] });
    const mine = { id: memo?.id, title: 'Mine' };
    expect(await patch(at.responder, at, event, { sources: [mine] })).toMatchObject({ status: 200 });
    const after = await read(at.counsel, at, event);
    expect(titles(after)).toEqual(['Mine', 'Canarytitle']);
    expect(after.sources[1]?.id).toBe(memo?.id);
    expect(after.sources[0]?.id).not.toBe(memo?.id);

    // Nor once counsel took it away.
    await patch(at.counsel, at, event, { sources: [] });
    await patch(at.responder, at, event, { sources: [mine] });
    await call(at.responder, 'POST', `${pathOf(at, event)}/restore`, { version: 1 });
    expect((await read(at.counsel, at, event)).sources).toEqual([]);
    for (const path of ['/events?asOf=2', '/events?asOf=3', '/revisions', '/exports/json', '/events?q=canary&asOf=2']) {
      expect(JSON.stringify(await call(at.responder, 'GET', `/incidents/${at.ref}${path}`)), path).not.toMatch(CANARY);
    }
  });

  it('neither drops nor shows it by deleting the event and bringing it back', async () => {
    const at = await newCase();
    const event = await addEvent(at.counsel, at.ref, { title: 'Call', sources: [PLAIN, MEMO] });
    expect((await call(at.responder, 'DELETE', pathOf(at, event), {}, ANY)).status).toBe(204);
    const restored = await call(at.responder, 'POST', `${pathOf(at, event)}/restore`, { version: 1 });
    expect(restored.status).toBe(200);
    expect(JSON.stringify(restored.body)).not.toMatch(CANARY);
    expect(titles(await read(at.counsel, at, event))).toEqual(['Form 8-K', 'Canarytitle']);
  });
});

const { statedWhen: _, ...MEMO_AS_READ } = MEMO;

describe('privilege on a source', () => {
  it('is asserted by commander and counsel only, on a new event as well', async () => {
    const at = await newCase();
    const post = (who: Person) => call(who, 'POST', `/incidents/${at.ref}/events`, { title: 'Call', sources: [MEMO] });
    expect(await post(at.responder)).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('“Canarytitle”') },
    });
    for (const who of [at.commander, at.counsel]) expect((await post(who)).status).toBe(201);
  });

  it('is lifted by counsel only, by which the past opens too', async () => {
    const at = await newCase();
    const event = await addEvent(at.commander, at.ref, { sources: [MEMO, PLAIN] });
    const [memo, plain] = sent(await read(at.commander, at, event));
    for (const sources of [[{ ...memo, privilege: null }, plain], [plain], []]) {
      expect(await patch(at.commander, at, event, { sources })).toMatchObject({
        status: 403,
        body: { detail: expect.stringContaining('Only counsel lifts') },
      });
    }
    expect((await patch(at.counsel, at, event, { sources: [{ ...memo, privilege: null }, plain] })).status).toBe(200);
    expect(titles(await read(at.responder, at, event))).toEqual(['Canarytitle', 'Form 8-K']);
    expect((await eventsOf(at.responder, at.ref, '?q=canary&asOf=2')).events).toHaveLength(1);
    expect((await revisionsOf(at.responder, at.ref)).revisions.every(({ payload }) => payload !== null)).toBe(true);
  });

  it('does not fall by bringing back a version from before it, or a source that was taken away under it', async () => {
    const at = await newCase();
    const event = await addEvent(at.commander, at.ref, { sources: [OPEN] });
    const [memo] = sent(event);
    await patch(at.commander, at, event, { sources: [{ ...memo, privilege: PRIVILEGE }] });
    const restore = (version: number) => call(at.commander, 'POST', `${pathOf(at, event)}/restore`, { version });
    expect((await restore(1)).status).toBe(403);
    await patch(at.counsel, at, event, { sources: [] });
    expect((await restore(1)).status).toBe(403);
    expect((await patch(at.commander, at, event, { sources: [memo ?? {}] })).status).toBe(403);
    expect((await restore(2)).status).toBe(200);
    expect(titles(await read(at.responder, at, event))).toEqual([]);
    expect(titles(await read(at.commander, at, event))).toEqual(['Canarytitle']);
  });

  it('is kept in the tables as the record has it', async () => {
    const at = await newCase();
    const event = await addEvent(at.counsel, at.ref, { sources: [MEMO] });
    const [row] = await database().source.findMany({ where: { incidentId: at.id, eventId: event.id } });
    expect(row?.privilege).toEqual({ ...PRIVILEGE, asserterId: at.counsel.user.id });
  });
});
