import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventInput, type EventOut, eventOutSchema } from '@/core/contracts/event';
import { closeDatabase } from '../db/connection/client';
import { readIncident } from '../queries/incident';
import { readIncidentAt } from '../queries/past/past-incident';
import { call } from '../testing/api';
import { addEvent, memberOf, openCase, revisionsOf } from '../testing/case';
import { brokenLinks } from '../testing/chain';
import { type Person, person } from '../testing/people';

afterAll(closeDatabase);

const ANY = { 'if-match': '*' };
const PRIVILEGE = { designation: 'work-product' as const, basis: 'Draft', assertedBy: 'Counsel' };
const RELATIVE = 'within a day of detection';

interface Case {
  readonly id: string;
  readonly ref: string;
  readonly commander: Person;
  readonly counsel: Person;
  readonly responder: Person;
  readonly detection: EventOut;
}

/** A detection that everybody can read at first. */
async function newCase(): Promise<Case> {
  const commander = await person();
  const { id, ref } = await openCase(commander, { zone: 'UTC' });
  const [counsel, responder] = [await memberOf(id, 'counsel'), await memberOf(id, 'responder')];
  const detection = await addEvent(commander, ref, {
    ...{ title: 'Call', when: '2023-01-05T14:05:06Z', milestone: 'detected' },
  });
  return { id, ref, commander, counsel, responder, detection };
}

const pathOf = ({ ref }: Case, { id }: { readonly id: string }) => `/incidents/${ref}/events/${id}`;
const patch = (who: Person, at: Case, event: { readonly id: string }, body: object, headers: object = ANY) =>
  call(who, 'PATCH', pathOf(at, event), body, { ...headers });
const read = async (who: Person, at: Case, event: { readonly id: string }): Promise<EventOut> =>
  eventOutSchema.parse((await call(who, 'GET', pathOf(at, event))).body);
const setPrivilege = async (at: Case, privilege: typeof PRIVILEGE | null) => {
  const { status } = await patch(at.counsel, at, at.detection, { privilege, reason: 'As counsel says' });
  expect(status).toBe(200);
};

const timesOf = ({ when, until, learnedAt, sources }: EventOut) => [
  ...[when, until, learnedAt],
  ...sources.map(({ statedWhen }) => statedWhen),
];
const unrelated = (times: ReturnType<typeof timesOf>) =>
  times.map((time) => {
    if (!time || time === 'ongoing') return time;
    const { relativeTo: _, text: __, ...own } = time;
    return own;
  });

describe('a time that is relative to what becomes privileged', () => {
  let at: Case;
  let event: EventOut;
  const key = { 'idempotency-key': 'entered' };
  let input: Partial<EventInput>;
  /** The other's id and bounds, to the second. */
  const told = (said: unknown) =>
    JSON.stringify(said).match(new RegExp(`${at.detection.id}|"20[^"]*14:05:06|${1_672_927_506}`, 'g')) ?? [];

  const READINGS = [
    ...['/events', '/events?asOf=3', '/events?knownAt=2100-01-01', '/events?asOf=3&knownAt=2100-01-01', ''],
    ...['/exports/json', '/exports/json?audience=counsel', '/metrics', '/clocks'],
    ...['/revisions', '/revisions?order=latest'],
  ];

  beforeAll(async () => {
    at = await newCase();
    // Its own bounds, set by hand, say nothing of the other's second.
    const { earliest = null, latest = null } = at.detection.when ?? {};
    const when = {
      ...{ statedAs: RELATIVE, zone: 'UTC', precision: 'day' as const, qualifier: 'exact' as const },
      ...{ earliest: '2023-01-04T00:00:00Z', latest: '2023-01-07T00:00:00Z' },
      relativeTo: { milestone: 'detected' as const, eventId: at.detection.id, earliest, latest },
    };
    const sources = [{ title: 'Form 8-K', statedWhen: when }];
    input = { title: 'Blocked', when, until: when, learnedAt: when, sources };
    event = eventOutSchema.parse((await call(at.responder, 'POST', `/incidents/${at.ref}/events`, input, key)).body);
    expect(timesOf(event).map((time) => Object(time).relativeTo?.eventId)).toEqual(Array(4).fill(at.detection.id));
    await setPrivilege(at, PRIVILEGE);
  });

  it('is read less the relation, in every answer, now and then, and is else as it was', async () => {
    for (const path of [...READINGS, `/events/${event.id}`, `/revisions?event=${event.id}`]) {
      const { status, body } = await call(at.responder, 'GET', `/incidents/${at.ref}${path}`);
      expect([path, status, told(body)]).toEqual([path, 200, []]);
    }
    const seen = await read(at.responder, at, event);
    expect(unrelated(timesOf(seen))).toEqual(unrelated(timesOf(event)));
    expect(seen.when?.statedAs).toBe(RELATIVE);
    for (const moment of [{}, { asOf: '3' }]) {
      expect(told(await readIncidentAt(at.responder.user, at.ref, moment))).toEqual([]);
    }
    expect(told(await readIncident(at.responder.user, at.ref))).toEqual([]);
  });

  it('is read with it by counsel, who asserted it', async () => {
    for (const path of [`/events/${event.id}`, '/events?asOf=3', '/revisions', '/exports/json']) {
      expect(told((await call(at.counsel, 'GET', `/incidents/${at.ref}${path}`)).body), path).not.toEqual([]);
    }
    expect(timesOf(await read(at.counsel, at, event))).toEqual(timesOf(event));
  });

  it('is in no answer to what a responder writes, also where that is stale or repeated', async () => {
    const answers = [
      await patch(at.responder, at, event, { description: 'Longer' }),
      await patch(at.responder, at, event, { title: 'Other' }, { 'if-match': '"1"' }),
      await call(at.responder, 'POST', `/incidents/${at.ref}/events`, input, key),
      await call(at.responder, 'POST', `${pathOf(at, event)}/restore`, { version: 1 }),
    ];
    expect(answers.map(({ status, body }) => [status, told(body)])).toEqual([200, 412, 410, 200].map((s) => [s, []]));
    expect(timesOf(await read(at.counsel, at, event))).toEqual(timesOf(event));
  });

  it('withholds the revisions that repeat it, by which the chain stays whole', async () => {
    const { revisions } = await revisionsOf(at.responder, at.ref);
    const withheld = revisions.filter(({ payload }) => payload === null).map(({ seq }) => seq);
    // The detection, what repeats it, its assertion; going back, which repeats it again; not what was described meanwhile.
    expect(withheld).toEqual([2, 3, 4, 6]);
    expect(brokenLinks(at.id, revisions)).toEqual([]);
  });

  it('says so again once the privilege is lifted', async () => {
    await setPrivilege(at, null);
    expect(timesOf(await read(at.responder, at, event))).toEqual(timesOf(event));
    expect((await revisionsOf(at.responder, at.ref)).revisions.every(({ payload }) => payload !== null)).toBe(true);
    await setPrivilege(at, PRIVILEGE);
  });

  it('says it no more, and no less, where the privileged one is deleted', async () => {
    await call(at.counsel, 'DELETE', pathOf(at, at.detection), {}, ANY);
    for (const path of READINGS) {
      expect(told((await call(at.responder, 'GET', `/incidents/${at.ref}${path}`)).body), path).toEqual([]);
    }
    expect(timesOf(await read(at.counsel, at, event))).toEqual(timesOf(event));
  });
});

describe('what a responder writes of a time that is relative to what they may not read', () => {
  const relatedCase = async () => {
    const at = await newCase();
    const event = await addEvent(at.commander, at.ref, {
      ...{ title: 'Blocked', when: RELATIVE, until: RELATIVE, learnedAt: RELATIVE },
      sources: [{ title: 'Form 8-K', statedWhen: RELATIVE }],
    });
    await setPrivilege(at, PRIVILEGE);
    return { at, event };
  };

  it('changes nothing where it is what they read', async () => {
    const { at, event } = await relatedCase();
    const { when, until, learnedAt, sources } = await read(at.responder, at, event);
    const { status, body } = await patch(at.responder, at, event, { when, until, learnedAt, sources });
    expect([status, body]).toMatchObject([200, { version: 1 }]);
    expect(timesOf(await read(at.counsel, at, event))).toEqual(timesOf(event));
  });

  it('leaves the relation of every time that they do not change', async () => {
    const { at, event } = await relatedCase();
    const { when, sources } = await read(at.responder, at, event);
    const [source] = sources;
    const changed = { when, learnedAt: '2023-01-09', sources: [{ ...source, title: 'Form 8-K/A' }] };
    expect((await patch(at.responder, at, event, changed)).status).toBe(200);
    const after = await read(at.counsel, at, event);
    expect([after.when, after.until, after.sources[0]?.statedWhen]).toEqual([
      ...[event.when, event.until, event.sources[0]?.statedWhen],
    ]);
    expect([after.learnedAt?.statedAs, after.sources[0]?.title]).toEqual(['2023-01-09', 'Form 8-K/A']);
  });

  it('reads the same words against the milestones that they read', async () => {
    const { at, event } = await relatedCase();
    expect((await patch(at.responder, at, event, { when: RELATIVE })).status).toBe(422);
    const other = await addEvent(at.responder, at.ref, { when: '2023-02-01', milestone: 'detected' });
    const { body } = await patch(at.responder, at, event, { when: RELATIVE, until: null });
    expect(eventOutSchema.parse(body).when?.relativeTo?.eventId).toBe(other.id);
  });

  it('is relative to nothing that they name and may not read', async () => {
    const { at, event } = await relatedCase();
    const made = await addEvent(at.responder, at.ref, { title: 'Mine', when: event.when });
    expect(made.when).not.toHaveProperty('relativeTo');
    expect((await read(at.counsel, at, made)).when).not.toHaveProperty('relativeTo');
    expect((await revisionsOf(at.responder, at.ref)).revisions.at(-1)?.payload).not.toBeNull();
  });
});
