import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clocksOutSchema, disclosureRulesOutSchema } from '@/core/contracts/clocks';
import type { IncidentOut } from '@/core/contracts/incident';
import { obligationsOutSchema } from '@/core/contracts/obligations';
import { problemSchema } from '@/core/contracts/problem';
import { instant, MICROS_PER_DAY, toRfc3339 } from '@/core/time/instant';
import { now } from '../../clock/clock';
import { closeDatabase } from '../../db/connection/client';
import { type Answer, call } from '../../testing/api';
import { addEvent, memberOf, openCase, revisionsOf } from '../../testing/case';
import { type Person, person } from '../../testing/people';

let commander: Person;
let incident: IncidentOut;
let root: string;

beforeAll(async () => {
  commander = await person();
  incident = await openCase(commander, { zone: 'America/New_York' });
  root = `/incidents/${incident.ref}`;
});
afterAll(closeDatabase);

const put = (body: object, who = commander, headers = {}) => call(who, 'PUT', `${root}/obligations`, body, headers);
const clocks = async (query = '', who = commander) =>
  clocksOutSchema.parse((await call(who, 'GET', `${root}/clocks${query}`)).body);
const obligations = async () => obligationsOutSchema.parse((await call(commander, 'GET', `${root}/obligations`)).body);
const pointersOf = (answer: Answer) => (problemSchema.parse(answer.body).errors ?? []).map(({ pointer }) => pointer);

describe('clocks', () => {
  it('has none until somebody decides which rules apply', async () => {
    expect(await clocks()).toMatchObject({ clocks: [], notice: expect.stringContaining('not legal advice') });
  });

  it('counts from the event that holds the milestone which the rule names', async () => {
    expect((await put({ rules: ['fcc-64.2011-2007-le', 'sec-8k-1.05'], facts: {} })).status).toBe(200);
    const event = await addEvent(commander, incident.ref, {
      title: 'Breach determined',
      when: '2023-01-05',
      milestone: 'determined-breach',
    });
    const [fcc, sec] = (await clocks('?now=2023-01-10T12:00:00-05:00')).clocks;
    expect(fcc).toMatchObject({
      rule: 'fcc-64.2011-2007-le',
      trigger: { eventId: event.id, standsInFor: null },
      deadline: { earliest: '2023-01-18T04:59:59Z', latest: '2023-01-18T04:59:59Z' },
      status: 'running',
    });
    expect(fcc?.counted.filter(({ counts }) => counts)).toHaveLength(7);
    expect(sec).toMatchObject({ rule: 'sec-8k-1.05', status: 'not-in-force', trigger: null, deadline: null });
    const later = (await clocks('?now=2024-01-10T12:00:00-05:00')).clocks;
    expect(later.find(({ rule }) => rule === 'sec-8k-1.05')?.status).toBe('not-triggered');
  });

  it('is met by the event that records it, and by the one that counsel names', async () => {
    const told = await addEvent(commander, incident.ref, { title: 'Told the bureau', when: '2023-01-12' });
    await put({ rules: ['fcc-64.2011-2007-le'], facts: {}, filings: { 'fcc-64.2011-2007-le': told.id.toUpperCase() } });
    const [fcc] = (await clocks('?now=2023-02-01T00:00:00Z')).clocks;
    expect(fcc).toMatchObject({ status: 'met', met: { eventId: told.id, assumed: false } });
  });

  it('is met by no privileged event that somebody names, which every member would read', async () => {
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'Counsel' } as const;
    const secret = await addEvent(commander, incident.ref, { title: 'Draft filing', privilege });
    const before = await obligations();
    const refused = await put({ rules: ['gdpr-33'], facts: {}, filings: { 'gdpr-33': secret.id } });
    expect([refused.status, pointersOf(refused)]).toEqual([422, ['/filings/gdpr-33']]);
    expect(await obligations()).toEqual(before);
  });

  it('is decided on further while an event that was named is deleted, or privileged against who decides', async () => {
    const rule = 'gdpr-33';
    const deleted = await addEvent(commander, incident.ref, { title: 'Filed' });
    const counsel = await memberOf(incident.id, 'counsel');
    const advice = await addEvent(commander, incident.ref, { title: 'Filed as advised' });
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'Counsel' } as const;
    const before = await obligations();
    for (const [who, { id }, change] of [
      [commander, deleted, null],
      [counsel, advice, { privilege }],
    ] as const) {
      const filings = { ...before.filings, [rule]: id };
      expect((await put({ rules: [rule], facts: {}, filings })).status).toBe(200);
      const path = `${root}/events/${id}`;
      await call(who, change === null ? 'DELETE' : 'PATCH', path, change ?? undefined, { 'if-match': '*' });
      expect((await put({ rules: [rule], facts: {}, filings, warnHours: [48] })).status).toBe(200);
      expect(pointersOf(await put({ rules: [rule], facts: {}, filings: { 'sec-8k-1.05': id } }))).toHaveLength(1);
    }
    await put({ rules: before.rules, facts: before.facts, filings: before.filings });
  });

  it('answers as of an earlier revision with the decisions of then', async () => {
    const { revision } = await clocks();
    await put({ rules: [], facts: {} });
    expect((await clocks()).clocks).toEqual([]);
    expect((await clocks(`?asOf=${revision}`)).clocks).toHaveLength(1);
  });

  it('looking back counts from the moment of the revision, or from the moment that is named', async () => {
    const { revision } = await clocks();
    const { revisions } = await revisionsOf(commander, incident.ref);
    const moment = revisions.find(({ seq }) => seq === revision)?.at ?? '';
    expect((await clocks(`?asOf=${revision}`)).now).toBe(moment);
    const later = toRfc3339(instant(now() + MICROS_PER_DAY));
    expect((await clocks(`?asOf=${later}`)).now).toBe(later);
    expect((await clocks(`?knownAt=${later}`)).now).toBe(later);
    expect((await clocks(`?asOf=${revision}&now=${later}`)).now).toBe(later);
  });

  it('computes from what the reader may read', async () => {
    const viewer = await memberOf(incident.id, 'viewer');
    await put({ rules: ['nydfs-extortion'], facts: {} });
    await addEvent(commander, incident.ref, {
      title: 'Paid',
      when: '2024-05-01T10:00:00-04:00',
      milestone: 'ransom-paid',
      description: 'Counsel’s note',
      privilege: { designation: 'work-product', basis: 'Advice', assertedBy: 'Counsel' },
    });
    expect((await clocks()).clocks[0]).toMatchObject({ status: 'missed' });
    expect((await clocks('', viewer)).clocks[0]).toMatchObject({ status: 'not-triggered', trigger: null });
  });

  it.each([
    ['?now=tomorrow', '/now'],
    ['?now=2023-02-30T00:00:00Z', '/now'],
    ['?when=2023', '/when'],
  ])('refuses %s and names it', async (query, pointer) => {
    const answer = await call(commander, 'GET', `${root}/clocks${query}`);
    expect(answer.status).toBe(422);
    expect(pointersOf(answer)).toEqual([pointer]);
  });
});

describe('obligations', () => {
  it('keeps each decision with its reason in the record, and what was not said again as it was', async () => {
    await put({ rules: ['gdpr-33'], declined: ['tx-ag'], facts: {}, reasons: { 'tx-ag': 'Nobody lives there' } });
    const answer = await put({ rules: ['gdpr-33'], declined: ['tx-ag'], facts: { memberState: 'DE' } });
    expect(answer.body).toMatchObject({ reasons: { 'tx-ag': 'Nobody lives there' }, facts: { memberState: 'DE' } });
    const { revisions } = await revisionsOf(commander, incident.ref);
    expect(revisions.at(-2)?.summary).toContain(
      '“Texas, notice to the Attorney General” (Nobody lives there) does not apply',
    );
  });

  it('proposes what the answers bring up', async () => {
    await put({
      rules: [],
      facts: { sectors: ['telecommunications'], affected: { 'US-TX': 900 }, personalData: true },
    });
    const { proposed } = await obligations();
    const likelihoodOf = (id: string) => proposed.find(({ rule }) => rule === id)?.likelihood;
    expect([likelihoodOf('tx-ag'), likelihoodOf('gdpr-33'), likelihoodOf('sec-8k-1.05')]).toEqual([
      'likely',
      'unlikely',
      'possible',
    ]);
  });

  it('counts an organisation’s own rule', async () => {
    const own = [
      {
        ...{ id: 'own-insurer', title: 'Insurer', citation: 'Policy, clause 7', notify: 'broker' },
        ...{
          trigger: 'detected',
          metBy: null,
          limit: { value: 2, unit: 'calendar-day' },
          calendar: 'us-federal',
          zone: null,
        },
      },
    ];
    await put({ rules: ['own-insurer'], facts: {}, own });
    await addEvent(commander, incident.ref, { title: 'Seen', when: '2023-01-04', milestone: 'detected' });
    const [clock] = (await clocks()).clocks;
    expect(clock).toMatchObject({ rule: 'own-insurer', deadline: { earliest: '2023-01-07T04:59:59Z' } });
    expect((await put({ rules: ['own-insurer'], facts: {} })).status).toBe(200);
  });

  it.each([
    [{ rules: ['gdpr'], facts: {} }, '/rules/0'],
    [{ rules: ['own-other'], facts: {} }, '/rules/0'],
    [{ rules: [], facts: { sector: 'bank' } }, '/facts/sector'],
    [{ rules: [], facts: { affected: { 'US-XX': 1 } } }, '/facts/affected/US-XX'],
    [{ rules: [], facts: { affected: { EU: -1 } } }, '/facts/affected/EU'],
    [{ rules: [], facts: { memberState: 'XX' } }, '/facts/memberState'],
    [{ rules: [], facts: { inForceFrom: { 'gdpr-33': '2023-02-30' } } }, '/facts/inForceFrom/gdpr-33'],
    [{ rules: ['gdpr-33'], declined: ['gdpr-33'], facts: {} }, '/declined'],
    [{ rules: ['gdpr-33'], facts: {}, filings: { 'gdpr-33': 'nothing' } }, '/filings/gdpr-33'],
    [{ rules: ['gdpr-33'] }, '/facts'],
  ])('refuses %j and names %s', async (body, pointer) => {
    const answer = await put(body);
    expect(answer.status).toBe(422);
    expect(pointersOf(answer)).toContain(pointer);
  });

  it('is decided by the commander or counsel alone', async () => {
    const [counsel, responder] = [await memberOf(incident.id, 'counsel'), await memberOf(incident.id, 'responder')];
    expect((await put({ rules: ['gdpr-34'], facts: {} }, counsel)).status).toBe(200);
    expect((await put({ rules: [], facts: {} }, responder)).status).toBe(403);
  });

  it.each(['\0', '\ud800'])('refuses a rule’s name that nothing can hold: %j', async (name) => {
    for (const body of [{ filings: { [name]: null } }, { rules: [`own-${name}`] }]) {
      expect((await put({ rules: [], facts: {}, ...body })).status).toBe(422);
    }
  });

  it('refuses a change based on an older state where that is asked for', async () => {
    const answer = await put({ rules: [], facts: {} }, commander, { 'if-match': '"1"' });
    expect(answer.status).toBe(412);
  });
});

describe('disclosure rules', () => {
  it('lists every rule with the milestone that starts it', async () => {
    const { rules } = disclosureRulesOutSchema.parse((await call(commander, 'GET', '/disclosure-rules')).body);
    expect(rules).toHaveLength(52);
    expect(rules[0]).toMatchObject({ id: 'sec-8k-1.05', trigger: { milestone: 'determined-material', standIns: [] } });
  });
});
