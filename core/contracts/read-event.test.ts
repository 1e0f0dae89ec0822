import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent, sampleSource } from '@/core/incident/event.sample';
import type { Result } from '@/core/result';
import { instant, MICROS_PER_DAY, MICROS_PER_HOUR } from '@/core/time/instant';
import { asContracted } from './as-contracted';
import { eventInputSchema, eventPatchSchema, toEventOut } from './event';
import { type ReadContext, readChangedFields, readNewEvent } from './read-event';

const context: ReadContext = {
  zone: 'America/Los_Angeles',
  now: instant(Date.UTC(2023, 0, 21, 23) * 1_000),
  newId: () => '0b8f6f5e-94c3-4b83-9a7e-6f1f6a3f9d11',
};

const created = (input: object) => readNewEvent(eventInputSchema.parse(input), context);
const changed = (patch: object, current = sampleEvent()) =>
  readChangedFields(eventPatchSchema.parse(patch), current, context);
/** An hour of 5 January 2023. */
const utc = (hour: number) => Date.UTC(2023, 0, 5) * 1_000 + hour * MICROS_PER_HOUR;
const pointersOf = (read: Result<unknown, readonly { pointer: string }[]>) =>
  read.ok ? [] : read.error.map((error) => error.pointer);

describe('reading a new event', () => {
  it('fills in what was not said without claiming more than was', () => {
    expect(created({ title: ' Token revoked ' })).toMatchObject({
      value: { title: 'Token revoked', start: null, end: null, confidence: 'probable', category: 'context' },
    });
  });

  it('puts a milestone where it belongs unless the category was stated', () => {
    expect(created({ title: 'x', milestone: 'first-access' })).toMatchObject({
      value: { category: 'attacker-activity' },
    });
    expect(created({ title: 'x', milestone: 'filed', category: 'context' })).toMatchObject({
      value: { category: 'context' },
    });
  });

  it('splits an interval into start and end', () => {
    expect(created({ title: 'x', when: '2022-11-25~/2023-01-05' })).toMatchObject({
      value: { start: { qualifier: 'approximate' }, end: { qualifier: 'exact', precision: 'day' } },
    });
  });

  it('refuses an interval with an end besides', () => {
    expect(pointersOf(created({ title: 'x', when: '2023-01-05/2023-01-06', until: '2023-01-07' }))).toEqual(['/until']);
  });

  it('reads the time in the zone that comes with it', () => {
    const read = created({ title: 'x', when: '2023-01-05', zone: 'Asia/Tokyo' });
    expect(read).toMatchObject({
      value: { start: { zone: 'Asia/Tokyo', earliest: Date.UTC(2023, 0, 4, 15) * 1_000 } },
    });
  });

  it('keeps the zone as IANA spells it, in whatever case it came', () => {
    expect(created({ title: 'x', when: '2023-01-05', zone: 'asia/tokyo' })).toMatchObject({
      value: { start: { zone: 'Asia/Tokyo', earliest: Date.UTC(2023, 0, 4, 15) * 1_000 } },
    });
  });

  it('reads every time in the zone that comes with it, and takes it where there is none', () => {
    const statedWhen = '2023-01-05 15:30';
    const read = created({
      title: 'x',
      zone: 'Europe/Berlin',
      learnedAt: statedWhen,
      sources: [{ title: 's', statedWhen }],
    });
    expect(read).toMatchObject({
      value: { start: null, learnedAt: { earliest: utc(14.5) }, sources: [{ stated: { earliest: utc(14.5) } }] },
    });
    expect(created({ title: 'x', zone: 'Europe/Berlin' })).toMatchObject({ ok: true, value: { start: null } });
    expect(pointersOf(created({ title: 'x', zone: 'Mars/Olympus' }))).toEqual(['/zone']);
  });

  it('refuses a zone that does not exist, naming it', () => {
    const read = created({ title: 'x', when: '2023-01-05', zone: 'Mars/Olympus' });
    expect(read).toMatchObject({ error: [{ pointer: '/zone', detail: expect.stringContaining('Mars/Olympus') }] });
  });

  it('names every field that is wrong in one answer', () => {
    const sources = [{ title: 'Log', statedWhen: 'gibberish' }];
    const read = created({ title: 'x', when: '04/05/2023', learnedAt: '', sources });
    expect(pointersOf(read).sort()).toEqual(['/learnedAt', '/sources/0/statedWhen', '/when']);
  });

  it('tells both readings of a date that has two', () => {
    const read = created({ title: 'x', when: '04/05/2023' });
    expect(read).toMatchObject({ error: [{ detail: expect.stringMatching(/4 May 2023.*5 April 2023/) }] });
  });

  it('gives new sources an identity and keeps a known one', () => {
    const id = 'c3a1f2d4-58a6-4f0e-8d50-3d1c6b8a7e90';
    const read = created({ title: 'x', sources: [{ title: 'New' }, { id, title: 'Known' }] });
    expect(read).toMatchObject({ value: { sources: [{ id: context.newId() }, { id }] } });
  });
});

describe('reading a change', () => {
  it('touches only what was given', () => {
    expect(changed({ title: 'Renamed' })).toEqual({ ok: true, value: { title: 'Renamed' } });
  });

  it('takes the end away with the date', () => {
    expect(changed({ when: null })).toEqual({ ok: true, value: { start: null, end: null } });
  });

  it('keeps the end when only the start moves', () => {
    const read = changed({ when: '2023-01-04' }, sampleEvent({ end: dayTime('2023-01-06') }));
    expect(read.ok && Object.keys(read.value)).toEqual(['start']);
  });

  it('takes the end away with the date, since an end needs a start', () => {
    const lasting = sampleEvent({ end: dayTime('2023-01-06') });
    expect(changed({ when: null }, lasting)).toEqual({ ok: true, value: { start: null, end: null } });
  });

  it('refuses a zone without a time to read in it', () => {
    expect(pointersOf(changed({ zone: 'Europe/Berlin' }))).toEqual(['/zone']);
    expect(pointersOf(changed({ zone: 'Europe/Berlin', title: 'x', sources: [{ title: 'Log' }] }))).toEqual(['/zone']);
    expect(changed({ zone: 'Europe/Berlin', learnedAt: '2023-01-05T14:00' })).toMatchObject({
      value: { learnedAt: { earliest: utc(13) } },
    });
  });

  it('reads words in the zone of the event’s own time', () => {
    const inBerlin = sampleEvent({ start: { ...dayTime('2023-01-05'), zone: 'Europe/Berlin' } });
    expect(changed({ until: '15:30' }, inBerlin)).toMatchObject({ value: { end: { earliest: utc(14.5) } } });
    expect(changed({ when: '2023-01-05 15:30' }, inBerlin)).toMatchObject({
      value: { start: { earliest: utc(14.5) } },
    });
    expect(changed({ learnedAt: '2023-01-05 15:30' }, inBerlin)).toMatchObject({
      value: { learnedAt: { earliest: utc(14.5), zone: 'Europe/Berlin' } },
    });
    const ending = sampleEvent({ start: null, end: { ...dayTime('2023-01-05'), zone: 'Europe/Berlin' } });
    expect(changed({ when: '2023-01-05 15:30' }, ending)).toMatchObject({ value: { start: { earliest: utc(14.5) } } });
    expect(changed({ until: '15:30', zone: 'UTC' }, inBerlin)).toMatchObject({
      value: { end: { earliest: utc(15.5) } },
    });
    expect(changed({ when: '2023-01-05 15:30' }, sampleEvent({ start: null, end: null }))).toMatchObject({
      value: { start: { earliest: utc(23.5), zone: context.zone } },
    });
  });

  it('reads what a source states in the zone of what it stated before, and moves nothing that is repeated', () => {
    const id = 'c3a1f2d4-58a6-4f0e-8d50-3d1c6b8a7e90';
    const stated = { ...dayTime('2023-01-05'), zone: 'Asia/Tokyo', statedAs: 'yesterday' };
    const current = sampleEvent({
      start: { ...dayTime('2023-01-05'), zone: 'Europe/Berlin' },
      sources: [sampleSource({ id, stated })],
    });
    const statedIn = (sources: object[], zone?: string) => {
      const read = changed({ sources, zone }, current);
      return read.ok ? read.value.sources?.map((source) => source.stated) : read;
    };
    const statedWhen = '2023-01-05 15:30';
    expect(statedIn([{ id, title: 'Log', statedWhen: 'yesterday' }])).toEqual([stated]);
    expect(statedIn([{ id, title: 'Log', statedWhen }])).toMatchObject([{ earliest: utc(6.5), zone: 'Asia/Tokyo' }]);
    expect(statedIn([{ title: 'New', statedWhen }])).toMatchObject([{ earliest: utc(14.5), zone: 'Europe/Berlin' }]);
    expect(statedIn([{ id, title: 'Log', statedWhen }], 'UTC')).toMatchObject([{ earliest: utc(15.5), zone: 'UTC' }]);
  });

  it('takes a time back exactly as a response gave it', () => {
    const start = { ...dayTime('2023-01-05'), best: instant(dayTime('2023-01-05').earliest ?? 0) };
    const out = toEventOut(sampleEvent({ start }));
    expect(changed({ when: out.when })).toEqual({ ok: true, value: { start } });
  });

  it('refuses bounds set the wrong way round, at the bound', () => {
    const { when } = toEventOut(sampleEvent());
    const latest = '2023-01-04T00:00:00Z';
    expect(pointersOf(changed({ when: { ...when, latest } }))[0]).toMatch(/^\/when/);
    expect(pointersOf(changed({ when: { ...when, earliest: '2023-02-30T00:00:00Z' } }))).toEqual(['/when/earliest']);
  });

  it.each([
    [{ earliest: 'soon' }, '/when/earliest', /RFC 3339.*1685/],
    [{ zone: 'Mars/Olympus' }, '/when/zone', /Europe\/Berlin/],
    [{ zone: 'x'.repeat(5_000) }, '/when/zone', /Europe\/Berlin/],
  ])('says what would be right in place of %j', (wrong, pointer, words) => {
    const { when } = toEventOut(sampleEvent());
    const read = changed({ when: { ...when, ...wrong } as typeof when });
    expect(read).toMatchObject({ ok: false, error: [{ pointer, detail: expect.stringMatching(words) }] });
  });

  it('widens a day by a day on each side when it becomes approximate', () => {
    const read = changed({ when: '2022-11-25~' });
    const { start } = read.ok ? read.value : {};
    expect(Number(start?.latest) - Number(start?.earliest)).toBe(3 * MICROS_PER_DAY);
  });
});

describe('the contract of an event', () => {
  const refusedAt = (input: object) => {
    const read = asContracted(eventInputSchema, input);
    return read.ok ? [] : read.error.map((error) => error.pointer);
  };

  it('refuses a 100 kB title, a blank one, and one with a NUL', () => {
    expect(refusedAt({ title: 'x'.repeat(100_000) })).toEqual(['/title']);
    expect(refusedAt({ title: ' \n ' })).toEqual(['/title']);
    expect(refusedAt({ title: 'a\0b' })).toEqual(['/title']);
    expect(refusedAt({ title: 'half \ud83d' })).toEqual(['/title']);
  });

  it('refuses addresses that could run a script', () => {
    expect(refusedAt({ title: 'x', sources: [{ title: 's', url: 'javascript:alert(1)' }] })).toEqual([
      '/sources/0/url',
    ]);
  });

  it('refuses techniques, audiences and hashes that are none, and repetitions', () => {
    expect(refusedAt({ title: 'x', techniques: ['Phishing'] })).toEqual(['/techniques/0']);
    expect(refusedAt({ title: 'x', audiences: ['press'] })).toEqual(['/audiences/0']);
    expect(refusedAt({ title: 'x', evidence: ['abc'] })).toEqual(['/evidence/0']);
    expect(refusedAt({ title: 'x', tags: ['a', 'a'] })).toEqual(['/tags']);
  });

  it('keeps markup as the text that it is', () => {
    const title = '<img src=x onerror=alert(1)>';
    expect(created({ title })).toMatchObject({ value: { title } });
  });
});
