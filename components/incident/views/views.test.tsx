import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { standInForBrowser } from '@/components/timeline/browser.sample';
import { type LaneSetting, laneSettingSchema } from '@/core/contracts/lane-settings';
import { type SavedViewOut, savedViewInputSchema, savedViewPatchSchema } from '@/core/contracts/saved-view';
import { dayTime, sampleFields } from '@/core/incident/event.sample';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let lanes: LaneSetting[];
let views: SavedViewOut[];

const SETTINGS: SavedViewOut['settings'] = {
  ...{
    view: 'timeline',
    window: null,
    lanes: 'tag',
    order: [],
    collapsed: ['rest'],
    folds: true,
    q: 'API',
    sort: 'when',
    inView: false,
  },
  category: [],
};
const viewOf = (some: Partial<SavedViewOut>): SavedViewOut => ({
  ...{ id: 'v1', name: 'By tag', shared: false, isOwn: true, madeBy: 'A. Rivera', settings: SETTINGS },
  ...some,
});

/** What the server keeps of preferences; all else is the sample server's. */
function answer(path: string, method: string, body: unknown): Response | null {
  if (path.endsWith('/lane-settings')) {
    const setting = laneSettingSchema.parse(body);
    lanes = [...lanes.filter((each) => each.lanes !== setting.lanes), setting];
    return new Response(null, { status: 204 });
  }
  const [, id] = /\/views(?:\/(\w+))?$/.exec(path) ?? [null, null];
  if (id === null) return null;
  if (method === 'POST') {
    const view = viewOf({ ...savedViewInputSchema.parse(body), id: `v${views.length + 1}` });
    views = [...views, view];
    return Response.json(view, { status: 201 });
  }
  if (method === 'DELETE') {
    views = views.filter((view) => view.id !== id);
    return new Response(null, { status: 204 });
  }
  if (method === 'PATCH') {
    const patch = savedViewPatchSchema.parse(body);
    views = views.map((view) => (view.id === id ? viewOf({ ...view, ...JSON.parse(JSON.stringify(patch)) }) : view));
    return Response.json(views.find((view) => view.id === id));
  }
  return Response.json({ views });
}

beforeEach(() => {
  standInForBrowser(1_000);
  lanes = [];
  views = [];
  const server = new SampleServer();
  for (const [id, date] of [
    ['e1', '2023-01-05'],
    ['e2', '2023-01-19'],
  ] as const) {
    const fields = sampleFields({ title: `API ${id}`, start: dayTime(date), tags: ['API'] });
    server.write({ type: 'event.create', eventId: id, fields });
  }
  const others = fetchFrom(server);
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    return answer(input, init?.method ?? 'GET', body) ?? others(input, init);
  });
  openPage = (query, saved = []) => {
    views = [...saved];
    renderPage(server, query, 'viewer', { laneSettings: [], saved });
  };
});
afterEach(async () => {
  vi.restoreAllMocks();
  await leavePage();
});

let openPage: (query: string, saved?: readonly SavedViewOut[]) => void;

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = async (menu: string | RegExp, entry: string | RegExp) => {
  press(menu);
  fireEvent.click(await screen.findByRole('menuitem', { name: entry }));
};
const address = () => new URLSearchParams(window.location.search);

describe('saved views', () => {
  it('keep what the page shows under a name, and the address names the view', async () => {
    openPage('view=table&q=API');
    await choose('Views', /Save this view/);
    const name = await screen.findByLabelText<HTMLInputElement>('Name');
    fireEvent.change(name, { target: { value: 'API alone' } });
    fireEvent.submit(name.closest('form') ?? name);
    await waitFor(() => expect(address().get('saved')).toBe('v1'));
    expect(views[0]).toMatchObject({ name: 'API alone', settings: { view: 'table', q: 'API', lanes: 'category' } });
  });
  it('bring back what they keep', async () => {
    openPage('view=table', [viewOf({})]);
    await choose('Views', 'By tag');
    await waitFor(() => expect(address().get('saved')).toBe('v1'));
    expect([address().get('lanes'), address().get('q'), address().get('view')]).toEqual(['tag', 'API', null]);
  });
  it('say that the page shows something else by now, and take it over', async () => {
    openPage('view=table&saved=v1', [viewOf({ settings: { ...SETTINGS, view: 'table', lanes: 'category', q: '' } })]);
    expect(screen.queryByRole('button', { name: /changed/ })).toBeNull();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'e2' } });
    await choose(/^View: By tag, changed/, /Update it/);
    await waitFor(() => expect(views[0]?.settings.q).toBe('e2'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /changed/ })).toBeNull());
  });
  it('of others are used and linked, not changed', async () => {
    openPage('view=table&saved=v1', [viewOf({ isOwn: false, shared: true, madeBy: 'N. Okafor' })]);
    press(/^View: By tag/);
    const entries = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(entries).toContain('By tag (N. Okafor)');
    expect(entries).toContain('Copy link');
    expect(entries.some((words) => /Delete|Rename|Update/.test(words ?? ''))).toBe(false);
  });
  it('are deleted, and the page goes on without', async () => {
    openPage('view=table&saved=v1', [viewOf({})]);
    await choose(/^View: By tag/, 'Delete');
    await waitFor(() => expect(views).toEqual([]));
    await waitFor(() => expect(address().get('saved')).toBeNull());
  });
});

describe('how the lanes lie', () => {
  it('is arranged without dragging, and kept on the server', async () => {
    openPage('');
    await choose(/^Lanes/, /Collapse and move/);
    press('Move Detection and response up');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Collapse Attacker' }));
    await waitFor(() =>
      expect(lanes).toEqual([
        { lanes: 'category', order: ['response', 'attacker', 'disclosure', 'impact'], collapsed: ['attacker'] },
      ]),
    );
    press('As usual');
    await waitFor(() => expect(lanes).toEqual([{ lanes: 'category', order: [], collapsed: [] }]));
  });
  it('while a saved view is shown changes neither that view nor how they lie without one', async () => {
    openPage('saved=v1', [viewOf({ settings: { ...SETTINGS, lanes: 'category', collapsed: ['attacker'], q: '' } })]);
    await choose(/^Lanes/, /Collapse and move/);
    const attacker = await screen.findByRole('checkbox', { name: 'Collapse Attacker' });
    expect(attacker).toHaveProperty('checked', true);
    fireEvent.click(attacker);
    press('Done');
    await waitFor(() => expect(screen.getByRole('button', { name: /^View: By tag, changed/ })).toBeTruthy());
    expect(lanes).toEqual([]);
    expect(views[0]?.settings.collapsed).toEqual(['attacker']);
  });
});
