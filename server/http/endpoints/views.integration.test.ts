import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentOut } from '@/core/contracts/incident';
import { laneSettingListSchema } from '@/core/contracts/lane-settings';
import { type SavedViewInput, savedViewListSchema, savedViewOutSchema } from '@/core/contracts/saved-view';
import { closeDatabase } from '../../db/connection/client';
import { call } from '../../testing/api';
import { memberOf, openCase, revisionsOf } from '../../testing/case';
import { type Person, person } from '../../testing/people';

let commander: Person;
let viewer: Person;
let stranger: Person;
let incident: IncidentOut;

beforeEach(async () => {
  commander = await person();
  stranger = await person();
  incident = await openCase(commander);
  viewer = await memberOf(incident.id, 'viewer');
});
afterAll(closeDatabase);

const lanes = () => `/incidents/${incident.ref}/lane-settings`;
const views = (id = '') => `/incidents/${incident.ref}/views${id === '' ? '' : `/${id}`}`;
const settingsOf = async (who: Person) =>
  laneSettingListSchema.parse((await call(who, 'GET', lanes())).body).laneSettings;

describe('how lanes lie', () => {
  const BY_TAG = { lanes: 'tag', order: ['~k3x9', 'rest'], collapsed: ['~k3x9'] };

  it('is remembered for whoever arranged them, for each grouping, and for nobody else', async () => {
    expect((await call(viewer, 'PATCH', lanes(), BY_TAG)).status).toBe(204);
    await call(viewer, 'PATCH', lanes(), { lanes: 'category', order: [], collapsed: ['attacker'] });
    expect(await settingsOf(viewer)).toEqual([{ lanes: 'category', order: [], collapsed: ['attacker'] }, BY_TAG]);
    expect(await settingsOf(commander)).toEqual([]);
  });
  it('is forgotten once it is the usual way again', async () => {
    await call(viewer, 'PATCH', lanes(), BY_TAG);
    await call(viewer, 'PATCH', lanes(), { ...BY_TAG, collapsed: [] });
    expect(await settingsOf(viewer)).toEqual([{ ...BY_TAG, collapsed: [] }]);
    await call(viewer, 'PATCH', lanes(), { ...BY_TAG, order: [], collapsed: [] });
    expect(await settingsOf(viewer)).toEqual([]);
  });
  it('makes no revision', async () => {
    const before = (await revisionsOf(commander, incident.ref)).revisions.length;
    await call(commander, 'PATCH', lanes(), BY_TAG);
    expect((await revisionsOf(commander, incident.ref)).revisions).toHaveLength(before);
  });
  it.each([
    [{ ...BY_TAG, lanes: 'colour' }, '/lanes'],
    [{ ...BY_TAG, order: ['A name that people wrote'] }, '/order/0'],
    [{ ...BY_TAG, collapsed: ['rest', 'rest'] }, '/collapsed'],
  ])('refuses %o', async (body, pointer) => {
    const answer = await call(viewer, 'PATCH', lanes(), body);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
  it('does not exist for somebody who is no member', async () => {
    expect((await call(stranger, 'GET', lanes())).status).toBe(404);
    expect((await call(stranger, 'PATCH', lanes(), BY_TAG)).status).toBe(404);
  });
});

const NOVEMBER: SavedViewInput = {
  name: ' Late November ',
  settings: {
    ...{
      view: 'timeline',
      lanes: 'involved',
      order: [],
      collapsed: ['rest'],
      folds: false,
      q: 'API',
      sort: 'learned',
      inView: true,
    },
    ...{ category: ['detection'], window: { from: '2022-11-24T00:00:00Z', to: '2022-12-01T00:00:00.000001Z' } },
  },
};
async function save(who: Person, some: Partial<SavedViewInput> = {}) {
  const answer = await call(who, 'POST', views(), { ...NOVEMBER, ...some });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('location')).toContain('/views/');
  return savedViewOutSchema.parse(answer.body);
}
const listOf = async (who: Person) => savedViewListSchema.parse((await call(who, 'GET', views())).body).views;

describe('a saved view', () => {
  it('keeps what is looked at and how, under a name, also for whoever may only read', async () => {
    const view = await save(viewer);
    expect(view).toMatchObject({ name: 'Late November', shared: false, isOwn: true, madeBy: viewer.user.name });
    expect((await call(viewer, 'GET', views(view.id))).body).toEqual(view);
    expect(view.settings).toEqual(NOVEMBER.settings);
  });
  it('does not exist for other members until it is shared, and then is theirs to use and not to change', async () => {
    const { id } = await save(viewer);
    expect((await call(commander, 'GET', views(id))).status).toBe(404);
    expect((await call(commander, 'DELETE', views(id))).status).toBe(404);
    expect(await listOf(commander)).toEqual([]);
    expect((await call(viewer, 'PATCH', views(id), { shared: true })).status).toBe(200);
    expect(await listOf(commander)).toMatchObject([{ id, isOwn: false, madeBy: viewer.user.name }]);
    expect((await call(commander, 'PATCH', views(id), { name: 'Mine' })).status).toBe(403);
    expect((await call(commander, 'DELETE', views(id))).status).toBe(403);
  });
  it('is renamed, looks at something else, and is deleted', async () => {
    const { id, settings } = await save(commander, { shared: true });
    const changed = await call(commander, 'PATCH', views(id), {
      name: 'The table',
      settings: { ...settings, view: 'table', window: null },
    });
    expect(changed.body).toMatchObject({
      id,
      name: 'The table',
      shared: true,
      settings: { view: 'table', window: null },
    });
    expect((await call(commander, 'DELETE', views(id))).status).toBe(204);
    expect((await call(viewer, 'GET', views(id))).status).toBe(404);
  });
  it('is not there for a change that comes while it is deleted', async () => {
    for (let time = 0; time < 10; time++) {
      const { id } = await save(commander);
      const rename = () => call(commander, 'PATCH', views(id), { name: 'Renamed' });
      const answers = await Promise.all([rename(), call(commander, 'DELETE', views(id)), rename(), rename()]);
      for (const { status } of answers) expect([200, 204, 404]).toContain(status);
    }
  });
  it('is listed by name', async () => {
    for (const name of ['Second', 'First']) await save(commander, { name });
    expect((await listOf(commander)).map(({ name }) => name)).toEqual(['First', 'Second']);
  });
  it('belongs to its incident, and to nobody who is no member any more', async () => {
    const { id } = await save(commander, { shared: true });
    const other = await openCase(commander);
    expect((await call(commander, 'GET', `/incidents/${other.ref}/views/${id}`)).status).toBe(404);
    for (const [method, path] of [
      ['GET', views()] as const,
      ['GET', views(id)] as const,
      ['DELETE', views(id)] as const,
    ]) {
      expect((await call(stranger, method, path)).status).toBe(404);
    }
    expect((await call(stranger, 'POST', views(), NOVEMBER)).status).toBe(404);
    expect((await call(commander, 'GET', views('nonsense'))).status).toBe(404);
  });
  it('makes no revision', async () => {
    const before = (await revisionsOf(commander, incident.ref)).revisions.length;
    await save(commander);
    expect((await revisionsOf(commander, incident.ref)).revisions).toHaveLength(before);
  });
  it.each([
    [{ name: '  ' }, '/name'],
    [
      { settings: { ...NOVEMBER.settings, window: { from: '2023-01-02T00:00:00Z', to: '2023-01-01T00:00:00Z' } } },
      '/settings/window',
    ],
    [
      { settings: { ...NOVEMBER.settings, window: { from: 'yesterday', to: '2023-01-01T00:00:00Z' } } },
      '/settings/window/from',
    ],
    [{ settings: { ...NOVEMBER.settings, order: ['Memo of counsel'] } }, '/settings/order/0'],
  ])('refuses %o', async (some, pointer) => {
    const answer = await call(commander, 'POST', views(), { ...NOVEMBER, ...some });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
});
