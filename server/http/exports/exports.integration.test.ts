import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportedStateSchema } from '@/core/contracts/exported-state';
import { problemSchema } from '@/core/contracts/problem';
import { readCsv } from '@/core/export/csv.sample';
import { AUDIENCES } from '@/core/incident/vocabulary';
import { DARK_PALETTE } from '@/core/timeline/painters/palette';
import { closeDatabase } from '../../db/connection/client';
import { addEvent, addFigure, memberOf, openCase, revisionsOf } from '../../testing/case';
import { accessesOf, exportOf } from '../../testing/exports';
import { type Person, person } from '../../testing/people';
import { sha256Of } from '../../testing/sha256';

afterAll(closeDatabase);

let commander: Person;
let id: string;
let ref: string;

beforeAll(async () => {
  commander = await person();
  ({ id, ref } = await openCase(commander, { title: 'A case', zone: 'UTC' }));
  await addEvent(commander, ref, { title: 'Later', when: '2023-01-07' });
  await addEvent(commander, ref, { title: 'Earlier', when: '2023-01-05' });
  await addEvent(commander, ref, { title: 'Undated' });
});

const textOf = async (asked: string) => (await exportOf(commander, ref, asked)).text();
const titlesOf = async (asked: string) => {
  const [names = [], ...rows] = readCsv(await textOf(asked));
  return rows.map((row) => row[names.indexOf('title')]);
};

describe('events as CSV', () => {
  it('come in order of time, undated ones last', async () => {
    expect(await titlesOf('csv')).toEqual(['Earlier', 'Later', 'Undated']);
  });
  it('are those of the revision that is asked for', async () => {
    expect(await titlesOf('csv?asOf=2')).toEqual(['Later']);
    expect(await titlesOf('csv?asOf=3')).toEqual(['Earlier', 'Later']);
  });
  it('come as a file, named after incident, revision and audience, that no browser shows as a page', async () => {
    const { headers } = await exportOf(commander, ref, 'csv?asOf=2&audience=counsel');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${ref}-r2-counsel-events.csv"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toContain('no-store');
  });
});

describe('a file of whatever format', () => {
  it.each(['csv', 'svg', 'png', 'json', 'zip', 'privilege-log', 'pdf'])(
    'runs nothing where a browser opens it all the same: %s',
    async (format) => {
      const { status, headers } = await exportOf(commander, ref, format, 'HEAD');
      expect(status).toBe(200);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*\bsandbox$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('private, no-store, no-transform');
    },
  );
});

describe('the timeline as SVG', () => {
  it('is the same bytes for the same revision, whenever and by whomever it is asked for', async () => {
    const first = await textOf('svg?asOf=3');
    const counsel = await memberOf(id, 'counsel');
    await addEvent(commander, ref, { title: 'Since then', when: '2023-01-09' });
    expect(await textOf('svg?asOf=3')).toBe(first);
    expect(await (await exportOf(counsel, ref, 'svg?asOf=3')).text()).toBe(first);
    expect(await textOf('svg')).not.toBe(first);
  });
  it('shows the events of its revision', async () => {
    expect(await textOf('svg?asOf=2')).not.toContain('Earlier');
    expect(await textOf('svg?asOf=3')).toContain('Earlier');
  });
  it('comes dark and as wide as asked for', async () => {
    const svg = await textOf('svg?theme=dark&widthPx=900');
    expect(svg).toContain('width="900"');
    expect(svg).toContain(DARK_PALETTE.surface);
  });
});

describe('a picture of a part of the timeline', () => {
  it('shows the window, the lanes and the folds that are asked for, and says so', async () => {
    const svg = await textOf('svg?from=2023-01-06T20:00Z&to=2023-01-08&lanes=tag&folds=false');
    expect(svg).toContain('No tag');
    expect(svg).toContain('From 6 January 2023, 20:00 to 9 January 2023, 00:00');
    expect(svg).not.toContain('Earlier');
  });
  it('takes its window to the microsecond, as a screen has it', async () => {
    expect(await textOf('svg?from=2023-01-06T22:00:00.000001Z&to=2023-01-07T12:30:00.5Z')).toContain(
      'From 6 January 2023, 22:00 to 7 January 2023, 12:30',
    );
  });
  it('draws faint what the filter holds back', async () => {
    const svg = await textOf('svg?q=earlier&category=detection,response');
    expect(svg).toContain('with the words “earlier”');
    expect(svg).not.toContain('>Later<');
  });
  it('is on the access log as any export', async () => {
    const before = (await accessesOf(id)).length;
    await textOf('svg?from=2023-01-06&asOf=3');
    expect((await accessesOf(id)).slice(before)).toEqual([
      [commander.user.name, { type: 'export.svg', revision: 3, audience: null }],
    ]);
  });
});

describe('the timeline as PNG', () => {
  const sizeOf = async (asked: string) => {
    const png = Buffer.from(await (await exportOf(commander, ref, asked)).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    return png.readUInt32BE(16);
  };
  it('has as many pixels as its scale says, twice as many as px where it says nothing', async () => {
    expect(await sizeOf('png?widthPx=600&scale=1')).toBe(600);
    expect(await sizeOf('png?widthPx=600')).toBe(1_200);
  });
  it('is drawn with the letters that come with Onset, alike each time', async () => {
    const bytes = async () =>
      sha256Of(new Uint8Array(await (await exportOf(commander, ref, 'png?asOf=3')).arrayBuffer()));
    expect(await bytes()).toBe(await bytes());
  });
});

describe('JSON', () => {
  it('without parameters is the sealed record', async () => {
    expect(JSON.parse(await textOf('json'))).toMatchObject({ format: 'onset-record', seal: expect.any(String) });
  });
  it('of a revision says what its events were, and which revision that is', async () => {
    const { revisions } = await revisionsOf(commander, ref);
    const state = exportedStateSchema.parse(JSON.parse(await textOf('json?asOf=2')));
    expect(state).toMatchObject({ format: 'onset-state', revision: 2, audience: null, incident: { ref, revision: 2 } });
    expect([state.hash, state.asOf]).toEqual([revisions[1]?.hash, revisions[1]?.at]);
    expect(state.events.map(({ title }) => title)).toEqual(['Later']);
  });
  it('for an audience has the members that are for them and no others', async () => {
    const board = { title: 'Told', when: '2023-01-05', executiveText: 'In plain words.', audiences: [...AUDIENCES] };
    await addEvent(commander, ref, board);
    await addFigure(commander, ref, { audiences: [...AUDIENCES] });
    const { incident, events, figures } = exportedStateSchema.parse(JSON.parse(await textOf('json?audience=external')));
    expect(Object.keys(incident).sort()).toEqual(['severity', 'status', 'summary', 'title', 'zone']);
    expect(events.flatMap(Object.keys).sort()).toEqual(
      ['category', 'confidence', 'executiveText', 'id', 'milestone', 'title', 'until', 'when'].sort(),
    );
    expect(figures.flatMap(Object.keys).sort()).toEqual(['approximate', 'high', 'label', 'low', 'unit'].sort());
  });
  it('for executives names events by their places: what an id tells of their entry is not theirs', async () => {
    const told = { audiences: [...AUDIENCES] };
    await addEvent(commander, ref, { ...told, title: 'In', when: '2022-11-25', milestone: 'first-access' });
    await addEvent(commander, ref, { ...told, title: 'Seen', when: '2023-01-05', milestone: 'detected' });
    const state = await textOf('json?audience=executives');
    const { events, metrics } = exportedStateSchema.parse(JSON.parse(state));
    const idOf = (wanted: string) => events.find(({ title }) => title === wanted)?.id;
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => String(index + 1)));
    expect(metrics.map(({ name, from, to }) => [name, from, to])).toEqual([['dwell', idOf('In'), idOf('Seen')]]);
    expect(state + (await textOf('csv?audience=executives'))).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(await textOf('csv?audience=counsel')).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});

describe('every export', () => {
  it('is on the access log, with its revision and audience; asking for its head is not', async () => {
    const before = (await accessesOf(id)).length;
    await exportOf(commander, ref, 'csv', 'HEAD');
    await textOf('csv?asOf=4');
    await textOf('csv?audience=executives&asOf=2');
    await textOf('svg?asOf=3');
    await textOf('png?asOf=3');
    await textOf('json?audience=counsel&asOf=3');
    expect((await accessesOf(id)).slice(before)).toEqual([
      [commander.user.name, { type: 'export.csv', revision: 4, audience: null }],
      [commander.user.name, { type: 'export.csv', revision: 2, audience: 'executives' }],
      [commander.user.name, { type: 'export.svg', revision: 3, audience: null }],
      [commander.user.name, { type: 'export.png', revision: 3, audience: null }],
      [commander.user.name, { type: 'export.state', revision: 3, audience: 'counsel' }],
    ]);
  });
  it.each([
    ['csv?asOf=99', '/asOf'],
    ['csv?asOf=soon', '/asOf'],
    ['csv?audience=everybody', '/audience'],
    ['csv?audience=counsel&audience=external', '/audience'],
    ['csv?theme=dark', '/theme'],
    ['png?scale=9', '/scale'],
    ['png?widthPx=4000&scale=4', '/scale'],
    ['svg?widthPx=wide', '/widthPx'],
    ['svg?theme=sepia', '/theme'],
    ['json?theme=dark', '/theme'],
    ['csv?from=2023-01-05', '/from'],
    ['svg?from=whenever', '/from'],
    ['svg?from=2023-01-07&to=2023-01-05', '/to'],
    ['png?lanes=colour', '/lanes'],
    ['svg?folds=maybe', '/folds'],
    ['svg?category=gossip', '/category/0'],
  ])('refuses %s and says where', async (asked, pointer) => {
    const before = (await accessesOf(id)).length;
    const answer = await exportOf(commander, ref, asked);
    expect(answer.status).toBe(422);
    expect(problemSchema.parse(await answer.json()).errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect(await accessesOf(id)).toHaveLength(before);
  });
  it('does not exist in a format that nobody knows, or for somebody who is no member', async () => {
    expect((await exportOf(commander, ref, 'docx')).status).toBe(404);
    expect((await exportOf(await person(), ref, 'csv')).status).toBe(404);
  });
});
