import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncidentOut } from '@/core/contracts/incident';
import { type Problem, problemSchema } from '@/core/contracts/problem';
import { closeDatabase } from '../db/connection/client';
import { type Answer, addressOf, call, responseTo, send } from '../testing/api';
import { addEvent, addFigure, eventsOf, openCase, revisionsOf } from '../testing/case';
import { imported } from '../testing/imports';
import { type Person, person } from '../testing/people';

let who: Person;
let incident: IncidentOut;

beforeAll(async () => {
  who = await person();
  incident = await openCase(who, { zone: 'America/Los_Angeles' });
});
afterAll(closeDatabase);

const problemOf = (answer: Answer): Problem => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return problemSchema.parse(answer.body);
};

const postEvent = (event: object | string, headers = {}) =>
  call(who, 'POST', `/incidents/${incident.ref}/events`, event, headers);

const MEGABYTE = 1_000_000;
const HUNDRED_KB_TITLE = 'x'.repeat(100_000);

describe('an event that cannot be kept', () => {
  it.each([
    ['an end before its start', { title: 'a', when: '2023-01-05', until: '2023-01-03' }, '/until', /before the start/],
    ['an end without a start', { title: 'a', until: '2023-01-03' }, '/until', /needs a start/],
    [
      'an interval and an end',
      { title: 'a', when: '2023-01-01/2023-01-05', until: '2023-01-09' },
      '/until',
      /one of the two/,
    ],
    ['a date out of range', { title: 'a', when: '9999-01-01' }, '/when', /1685|2255/],
    ['a date that does not exist', { title: 'a', when: '2023-02-30' }, '/when', /./],
    ['a date with two readings', { title: 'a', when: '04/05/2023' }, '/when', /4 May 2023 or 5 April 2023/],
    ['a title that nobody can see', { title: '\u200b\u2060 \n' }, '/title', /empty/],
    ['an empty time', { title: 'a', when: '' }, '/when', /./],
    ['words that mean no time', { title: 'a', when: 'when the moon is blue' }, '/when', /./],
    [
      'a bound out of range',
      { title: 'a', when: timeObject({ latest: '9999-01-01T00:00:00Z' }) },
      '/when/latest',
      /2255/,
    ],
    [
      'bounds in the wrong order',
      { title: 'a', when: timeObject({ latest: '2022-01-01T00:00:00Z' }) },
      '/when/latest',
      /after/,
    ],
    ['NUL in the words of a time', { title: 'a', when: timeObject({ statedAs: 'a\0b' }) }, '/when/statedAs', /NUL/],
    ['a 100 kB title', { title: HUNDRED_KB_TITLE }, '/title', /at most 300/],
    ['no title', {}, '/title', /missing/],
    ['a blank title', { title: '   ' }, '/title', /empty/],
    ['a title that is no text', { title: 7 }, '/title', /string/],
    [
      'a zone that does not exist',
      { title: 'a', when: '2023-01-05', zone: 'Mars/Olympus' },
      '/zone',
      /Mars\/Olympus.*Europe\/Berlin/,
    ],
    ['NUL', { title: 'a\0b' }, '/title', /NUL/],
    ['half a surrogate pair', { title: 'a\ud800b' }, '/title', /surrogate/],
    ['an unknown field', { title: 'a', titel: 'b' }, '/titel', /no such field/],
    [
      'an unknown field within a source',
      { title: 'a', sources: [{ title: 's', page: 3 }] },
      '/sources/0/page',
      /no such field/,
    ],
    ['an unknown category', { title: 'a', category: 'gossip' }, '/category', /attacker-activity/],
    ['a technique that is none', { title: 'a', techniques: ['phishing'] }, '/techniques/0', /T1190/],
    [
      'an address that runs code',
      { title: 'a', sources: [{ title: 's', url: 'javascript:alert(1)' }] },
      '/sources/0/url',
      /https/,
    ],
    [
      'two sources relied on',
      { title: 'a', sources: [reliedOn('s'), reliedOn('t')] },
      '/sources/1/reliedOn',
      /Only one/,
    ],
    ['the same source twice', { title: 'a', sources: [withId('s'), withId('t')] }, '/sources/1/id', /same id/],
    ['an id that is none', { title: 'a', id: '7' }, '/id', /UUID/i],
  ])('is refused for %s, naming the field and what would be right', async (_what, event, pointer, says) => {
    const before = await revisionsOf(who, incident.ref);
    const answer = await postEvent(event);
    expect(answer.status).toBe(422);
    const found = problemOf(answer).errors?.find((error) => error.pointer === pointer);
    expect(found?.detail, JSON.stringify(answer.body)).toMatch(says);
    expect(await revisionsOf(who, incident.ref)).toEqual(before);
  });

  it('is refused with every field that is wrong at once', async () => {
    const answer = await postEvent({
      title: 'a',
      when: 'never',
      learnedAt: 'nor then',
      sources: [{ title: 's', statedWhen: '?' }],
    });
    expect(problemOf(answer).errors?.map(({ pointer }) => pointer)).toEqual([
      '/when',
      '/learnedAt',
      '/sources/0/statedWhen',
    ]);
  });

  it('is told what would be right where it is none of the words that there are', async () => {
    const answer = await postEvent({ title: 5, confidence: 'sure' });
    expect(problemOf(answer).errors).toEqual([
      { pointer: '/title', detail: 'Must be of type string.' },
      { pointer: '/confidence', detail: 'Give one of confirmed, probable, possible, disputed, refuted.' },
    ]);
    expect(problemOf(await postEvent({})).errors).toEqual([{ pointer: '/title', detail: 'Is missing.' }]);
  });

  it('is told in plain words how large or how small it may be, and that an id is a UUID', async () => {
    const errorsOf = async (path: string, body: object) =>
      problemOf(await call(who, 'POST', `/incidents/${incident.ref}${path}`, body)).errors;
    expect(await errorsOf('/release', { revision: 0 })).toEqual([{ pointer: '/revision', detail: 'More than 0.' }]);
    expect(await errorsOf('/bulk/undo', { revision: 1e300 })).toEqual([
      { pointer: '/revision', detail: 'Too large a number.' },
    ]);
    expect(await errorsOf('/events', { title: 'a', id: 'b' })).toEqual([
      { pointer: '/id', detail: 'Give an id, a UUID.' },
    ]);
    const { body } = await call(who, 'PUT', `/incidents/${incident.ref}/obligations`, { rules: [''] });
    expect(body).toMatchObject({
      errors: expect.arrayContaining([{ pointer: '/rules/0', detail: 'At least 1 character.' }]),
    });
  });

  it('is refused with the first hundred where thousands are wrong', async () => {
    const answer = await postEvent(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`field${at}`, 1])));
    expect(answer.status).toBe(422);
    expect(problemOf(answer).errors).toHaveLength(100);
  });

  it('leaves what is there untouched when a change is refused', async () => {
    const event = await addEvent(who, incident.ref, { title: 'kept', when: '2023-01-05' });
    const path = `/incidents/${incident.ref}/events/${event.id}`;
    const answer = await call(who, 'PATCH', path, { until: '2022-12-31', title: 'other' }, { 'if-match': '"1"' });
    expect(problemOf(answer).errors).toMatchObject([{ pointer: '/until' }]);
    expect((await call(who, 'GET', path)).body).toEqual(event);
  });
});

describe('a time at the end of the years that are kept', () => {
  const readable = async (ref: string, count: number) => {
    const { events } = await eventsOf(who, ref);
    expect(events).toHaveLength(count);
    for (const path of ['exports/csv', 'exports/svg', 'exports/json', 'metrics', 'revisions']) {
      expect((await responseTo(requestOf(`/incidents/${ref}/${path}`))).status, path).toBe(200);
    }
  };
  const requestOf = (path: string) =>
    new Request(addressOf(path), { headers: { authorization: `Bearer ${who.token}` } });

  it('is kept and readable in every zone, whether posted, imported or moved there', async () => {
    const { ref } = await openCase(who, { zone: 'Europe/Berlin' });
    await addEvent(who, ref, { title: 'o', when: '2023-01-05', learnedAt: '2254-12-31T23:30:00Z' });
    await addEvent(who, ref, { title: 'p', when: '2254-12-31', zone: 'America/New_York' });
    await addEvent(who, ref, { title: 'q', when: '1685-01-01', until: '1685-01-02' });
    const file = 'message,datetime,timestamp_desc\nr,2254-12-31T23:59:59Z,x\ns,2255-01-02T00:00:00Z,x\n';
    const out = await imported(who, ref, { file, search: 'partial=true' });
    expect(out).toMatchObject({ imported: 1, refused: 1 });
    const moved = await addEvent(who, ref, { title: 't', when: '2254-12-31T10:00:00Z' });
    const shift = (shiftSeconds: number) =>
      call(who, 'POST', `/incidents/${ref}/bulk`, { eventIds: [moved.id], change: { shiftSeconds } });
    expect((await shift(13.5 * 3_600)).status).toBe(200);
    expect((await shift(86_400)).status).toBe(422);
    for (const [version, zone] of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Manila'].entries()) {
      const { headers } = await call(who, 'GET', `/incidents/${ref}`);
      const etag = { 'if-match': headers.get('etag') ?? `"${version}"` };
      expect((await call(who, 'PATCH', `/incidents/${ref}`, { zone }, etag)).status).toBe(200);
      await readable(ref, 5);
    }
  });

  it('is refused beyond it, and nothing is kept', async () => {
    const { ref } = await openCase(who, { zone: 'Europe/Berlin' });
    const event = { title: 'o', when: '2023-01-05', learnedAt: '2255-01-01T12:30:00Z' };
    expect((await call(who, 'POST', `/incidents/${ref}/events`, event)).status).toBe(422);
    await readable(ref, 0);
  });
});

function timeObject(bounds: { latest?: string; statedAs?: string }) {
  const start = {
    earliest: '2023-01-05T00:00:00Z',
    latest: '2023-01-06T00:00:00Z',
    precision: 'day',
    qualifier: 'exact',
  };
  return { ...start, zone: 'UTC', statedAs: '5 January', ...bounds };
}

function reliedOn(title: string) {
  return { title, reliedOn: true };
}

function withId(title: string) {
  return { title, id: '0b8ac2b6-60c5-4d2f-8a41-5d1f0d6e9f10' };
}

describe('markup and scripts', () => {
  const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)> {{7*7}} \'; DROP TABLE events; -- %00 \u202e"';

  it('are kept as they were typed in every field of text of an event', async () => {
    const event = await addEvent(who, incident.ref, {
      title: HOSTILE,
      description: HOSTILE,
      executiveText: HOSTILE,
      tags: [HOSTILE.slice(0, 100)],
      involved: [HOSTILE],
      sources: [{ title: HOSTILE, publisher: HOSTILE, locator: HOSTILE, quote: HOSTILE }],
      reason: HOSTILE,
    });
    expect(event).toMatchObject({ title: HOSTILE, description: HOSTILE, executiveText: HOSTILE, involved: [HOSTILE] });
    expect(event.sources).toMatchObject([{ title: HOSTILE, publisher: HOSTILE, locator: HOSTILE, quote: HOSTILE }]);
    const { revisions } = await revisionsOf(who, incident.ref);
    expect(revisions.at(-1)).toMatchObject({ reason: HOSTILE, payload: { fields: { title: HOSTILE } } });
  });

  it('are kept as they were typed in a figure and in the incident', async () => {
    expect(await addFigure(who, incident.ref, { label: HOSTILE })).toMatchObject({ label: HOSTILE });
    expect(await openCase(who, { title: HOSTILE, summary: HOSTILE })).toMatchObject({
      title: HOSTILE,
      summary: HOSTILE,
    });
  });

  it('find themselves however their accents are written, now and as recorded', async () => {
    const { ref } = await openCase(who);
    const [nfc, nfd] = ['NFC', 'NFD'].map((form) => 'Zoë’s Café'.normalize(form));
    await addEvent(who, ref, { title: nfc });
    await addEvent(who, ref, { title: nfd });
    for (const typed of ['Zoë', 'CAFÉ', 'zoe', 'cafe']) {
      for (const form of ['NFC', 'NFD']) {
        for (const past of ['', '&asOf=3']) {
          const q = encodeURIComponent(typed.normalize(form));
          expect((await eventsOf(who, ref, `?q=${q}${past}`)).events).toHaveLength(2);
        }
      }
    }
  });

  it.each(['ΟΔΟΣ', 'Αθήνα', 'İstanbul', '한국어', 'हिन्दी', 'naïve Ångström', '50%_\\'])(
    'are found by themselves in any case, now and as recorded: %s',
    async (title) => {
      const { ref } = await openCase(who);
      await addEvent(who, ref, { title, sources: [{ title: 'Log', quote: title }], tags: [title] });
      await addEvent(who, ref, { title: 'Other' });
      for (const typed of [title, title.toLowerCase(), title.toUpperCase(), title.normalize('NFD')]) {
        const q = encodeURIComponent(typed);
        const [now, then] = [await eventsOf(who, ref, `?q=${q}`), await eventsOf(who, ref, `?q=${q}&asOf=3`)];
        expect([typed, now.events.length]).toEqual([typed, then.events.length]);
        expect(now.events.map((event) => event.title)).toEqual([title]);
      }
    },
  );

  it('search for themselves, literally', async () => {
    const found = await eventsOf(who, incident.ref, `?${new URLSearchParams({ q: "'; DROP" })}`);
    expect(found.events).toHaveLength(1);
    expect((await eventsOf(who, incident.ref, '?q=%25')).events.every(({ title }) => title.includes('%'))).toBe(true);
  });
});

describe('an incident that cannot be opened', () => {
  it.each([
    ['a zone that does not exist', { title: 'a', zone: 'Mars/Olympus' }, '/zone'],
    ['a 100 kB title', { title: HUNDRED_KB_TITLE }, '/title'],
    ['a severity that is none', { title: 'a', severity: 5 }, '/severity'],
    ['an unknown field', { title: 'a', colour: 'red' }, '/colour'],
  ])('is refused for %s', async (_what, input, pointer) => {
    const answer = await call(who, 'POST', '/incidents', input);
    expect(answer.status).toBe(422);
    expect(problemOf(answer).errors).toMatchObject([{ pointer }]);
  });
});

describe('a figure that cannot be kept', () => {
  it.each([
    ['an upper bound below the lower', { label: 'a', low: 5, high: 4, unit: 'u' }, '/high'],
    ['a number that is none', { label: 'a', low: 'many', unit: 'u' }, '/low'],
    ['a number out of range', { label: 'a', low: 1e300, unit: 'u' }, '/low'],
  ])('is refused for %s', async (_what, input, pointer) => {
    const answer = await call(who, 'POST', `/incidents/${incident.ref}/figures`, input);
    expect(answer.status).toBe(422);
    expect(problemOf(answer).errors).toMatchObject([{ pointer }]);
  });
});

describe('a request that cannot be read', () => {
  it('is refused for JSON that is none', async () => {
    expect((await postEvent('{"title": ')).status).toBe(400);
  });

  it('is refused for a name that one object has twice, and says which', async () => {
    const before = await revisionsOf(who, incident.ref);
    for (const body of ['{"title":"a","title":"b"}', '{"title":"a","sources":[{"title":"s","t\\u0069tle":"s"}]}']) {
      const answer = await postEvent(body);
      expect([answer.status, problemOf(answer).detail]).toEqual([400, expect.stringMatching(/“title” twice/)]);
    }
    expect(await revisionsOf(who, incident.ref)).toEqual(before);
  });

  it('is refused for bytes that are no UTF-8', async () => {
    const headers = { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' };
    const body = new Uint8Array([0x7b, 0xff, 0x7d]);
    const request = new Request('http://localhost:3000/api/v1/incidents', { method: 'POST', headers, body });
    expect((await send(request)).status).toBe(400);
  });

  it('is refused for a body that is no object', async () => {
    expect((await postEvent('[]')).status).toBe(422);
    expect((await postEvent('null')).status).toBe(422);
  });

  it('is refused for another type than JSON', async () => {
    expect((await postEvent('title=a', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });

  it.each(['latin1', 'ISO-8859-1', '"utf-16"', 'utf-8; charset=latin1'])(
    'is refused for JSON in the charset %s, saying what is taken',
    async (charset) => {
      const answer = await postEvent({ title: 'ä' }, { 'content-type': `application/json; charset=${charset}` });
      expect([answer.status, problemOf(answer).detail]).toEqual([415, expect.stringMatching(/UTF-8, not in \S+\.$/)]);
    },
  );

  it.each(['; charset=utf-8', ';charset="UTF-8"', '; Charset=utf8; profile="a"', '; boundary=charset'])(
    'is taken in UTF-8, however the type says so: %s',
    async (said) => {
      expect((await postEvent({ title: 'ä' }, { 'content-type': `application/json${said}` })).status).toBe(201);
    },
  );

  it('is refused for a body that is compressed, saying what is taken', async () => {
    const answer = await postEvent({ title: 'a' }, { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(415);
    expect(answer.headers.get('accept-encoding')).toBe('identity');
    expect(problemOf(answer).detail).toContain('content-encoding');
    expect((await postEvent({ title: 'a' }, { 'content-encoding': 'identity' })).status).toBe(201);
  });

  it('is refused for more than a megabyte', async () => {
    const answer = await postEvent({ title: 'a', description: 'x'.repeat(MEGABYTE) });
    expect(answer.status).toBe(413);
  });

  it('is refused for a method that the address does not take, naming those that it takes', async () => {
    const answer = await call(who, 'PUT', `/incidents/${incident.ref}/events`, { title: 'a' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
  });

  it('tells the methods of an address to whoever asks for its options', async () => {
    const answer = await call(null, 'OPTIONS', `/incidents/${incident.ref}/metrics`);
    expect(answer).toMatchObject({ status: 204, body: null });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});

describe('a query that cannot be answered', () => {
  it.each([
    ['?limit=1001', '/limit'],
    ['?limit=0', '/limit'],
    ['?limit=ten', '/limit'],
    ['?category=gossip', '/category/0'],
    ['?from=2023-01-05&to=2023-01-03', '/to'],
    ['?from=04/05/2023', '/from'],
    ['?cursor=nonsense', '/cursor'],
    ['?colour=red', '/colour'],
    ['?q=%00', '/q'],
  ])('is refused for %s', async (search, pointer) => {
    const answer = await call(who, 'GET', `/incidents/${incident.ref}/events${search}`);
    expect(answer.status).toBe(422);
    expect(problemOf(answer).errors).toMatchObject([{ pointer }]);
  });
});

describe('an unknown incident', () => {
  it.each(['INC-1999-0001', '0b8ac2b6-60c5-4d2f-8a41-5d1f0d6e9f10', 'nonsense', '\0', 'INC-2026-0001\0'])(
    'answers 404 for %s',
    async (ref) => {
      expect((await call(who, 'GET', `/incidents/${encodeURIComponent(ref)}`)).status).toBe(404);
      expect((await call(who, 'POST', `/incidents/${encodeURIComponent(ref)}/events`, { title: 'a' })).status).toBe(
        404,
      );
    },
  );
});
