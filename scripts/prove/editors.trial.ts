// Eight scripted editors on one incident after the other, each with the client's own session over a network that loses
// requests and answers and doubles some. ONSET_EDITS sets how many edits they make in all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOver } from '@/client/api';
import { baseState } from '@/client/base-state';
import { readWhole } from '@/client/read-incident';
import type { RevisionOut } from '@/core/contracts/revision';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { sampleIncident } from '@/core/incident/event.sample';
import { replay } from '@/core/incident/record/replay';
import type { Revision } from '@/core/incident/record/revision';
import { type IncidentState, liveEvents, liveFigures } from '@/core/incident/record/state';
import { brokenLinks } from '@/server/testing/chain';
import { anyFreePort } from '../network/port.mjs';
import { temporaryDataFolder } from '../postgres/temporary.mjs';
import { tellFigure } from '../report/figure.mjs';
import { apiOf } from './api-of';
import { chance, seed } from './chance';
import { Editor } from './editor';
import { readRecord } from './read-record';
import { acknowledged, faultsIn } from './recorded-edits';
import { type RunningOnset, startOnset, stopOnset } from './running-onset';
import { Weather } from './weather';
import { type Api, openIncident } from './writers';

const EDITS = Number(process.env.ONSET_EDITS ?? 400);
const EDITORS = 8;
const INCIDENTS = EDITS < 4_000 ? 1 : 5;

const { folder, remove } = temporaryDataFolder();
const random = chance();
let onset: RunningOnset;
let api: Api;

beforeAll(async () => {
  const environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
  onset = await startOnset(environment);
  api = await apiOf(onset, environment);
});

afterAll(async () => {
  await stopOnset(onset);
  remove();
});

describe(`eight editors over a bad network (seed ${seed})`, () => {
  it('lose no update and make none twice, and all end in the state that a fresh load gives', async () => {
    const beganMs = performance.now();
    const totals = { edits: 0, acknowledged: 0, mishaps: 0 };
    for (let number = 0; number < INCIDENTS; number += 1) {
      const { edits, mishaps } = await editTogether(Math.round(EDITS / INCIDENTS / EDITORS));
      totals.edits += edits.size;
      totals.acknowledged += acknowledged(edits);
      totals.mishaps += mishaps;
    }
    const seconds = Math.round((performance.now() - beganMs) / 1_000);
    const { edits, mishaps } = totals;
    expect(edits).toBeGreaterThan(EDITS * 0.95);
    tellFigure(
      `${EDITORS} editors, ${edits} edits in ${seconds} s over ${mishaps} lost or doubled requests: ` +
        `${totals.acknowledged} acknowledged, the others given up in conflicts; none lost, none twice`,
    );
  });
});

async function editTogether(each: number) {
  const { id, ref } = await openIncident(api, 'A trial of editors');
  const weather = new Weather(api, random);
  const start = await freshly(id);
  const dice = { random, newId };
  const editors = Array.from({ length: EDITORS }, (_, index) => new Editor(`${ref}-${index}`, start, weather, dice));
  await Promise.all(editors.map((editor) => editor.make(each)));
  weather.isFair = true;
  // The last of them may still have changed something that the first has read.
  for (const editor of editors) await editor.finish();
  const states = await Promise.all(editors.map((editor) => editor.finish()));
  for (const editor of editors) editor.close();
  const fresh = shown(await freshly(id));
  for (const state of states) expect(shown(state)).toEqual(fresh);
  const revisions = await readRecord(api, ref);
  expect(brokenLinks(id, revisions)).toEqual([]);
  expect(shown(replay(id, revisions.map(recorded)))).toEqual(fresh);
  const edits = new Map(editors.flatMap((editor) => [...editor.edits]));
  expect(faultsIn(revisions, edits)).toEqual([]);
  const { requestsLost, answersLost, doubled } = weather.mishaps;
  return { edits, mishaps: requestsLost + answersLost + doubled };
}

/** All that the server tells somebody who opens the incident now. */
async function freshly(incidentId: string): Promise<IncidentState> {
  const ask: typeof fetch = (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${api.token}`);
    return fetch(`${api.url}${path}`, { ...init, headers });
  };
  const nothing = baseState({ incident: sampleIncident(), events: [], figures: [], evidence: [] });
  return readWhole({ api: apiOver(ask), incidentId }, nothing);
}

/** What is deleted is known only to whoever was there. When the incident was opened is told to nobody. */
function shown(state: IncidentState) {
  const { createdAt: _, ...incident } = state.incident;
  return { incident, events: byId(liveEvents(state)), figures: byId(liveFigures(state)) };
}

const byId = <T extends { readonly id: string }>(given: readonly T[]): readonly T[] =>
  given.toSorted((a, b) => (a.id < b.id ? -1 : 1));

function recorded({ seq, at, actor, payload }: RevisionOut): Revision {
  const { reason, ...said } = Object(payload);
  return { seq, at: instantFromOut(at), actor, payload: revisionPayloadSchema.parse(said), reason: reason ?? null };
}

function newId(): string {
  const digit = () => Math.floor(random() * 16).toString(16);
  const digits = (count: number) => Array.from({ length: count }, digit).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`;
}
