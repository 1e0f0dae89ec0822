// Kills parts of a serving Onset at random moments while it is written to, waits until it serves again by itself, and
// looks for every change that was acknowledged. ONSET_KILLS sets the number of kills.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks } from '@/server/testing/chain';
import { anyFreePort } from '../network/port.mjs';
import { temporaryDataFolder } from '../postgres/temporary.mjs';
import { tellFigure } from '../report/figure.mjs';
import { apiOf } from './api-of';
import { chance, seed } from './chance';
import { readRecord } from './read-record';
import { currentPids, type RunningOnset, startOnset, stopOnset } from './running-onset';
import { type Acknowledged, type Api, openIncident, Writers } from './writers';

const isProof = process.env.ONSET_KILLS !== undefined;
const kills = Number(process.env.ONSET_KILLS ?? 2);
const wholeKills = Math.ceil(kills / 5);
const WRITERS = 4;
const LONGEST_MS = 1_500;
const SERVES_AGAIN_WITHIN_MS = 10_000;
const GIVES_UP_AFTER_MS = 60_000;

const { folder, remove } = temporaryDataFolder();
const random = chance();
let environment: { readonly ONSET_DATA_DIR: string; readonly PORT: string };
let onset: RunningOnset;
let api: Api;

beforeAll(async () => {
  environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
  onset = await startOnset(environment);
  api = await apiOf(onset, environment);
});

afterAll(async () => {
  await stopOnset(onset);
  remove();
});

describe(`kill -9 at random moments under load (seed ${seed})`, () => {
  it('of the web server and of Postgres in turn loses nothing, and Onset serves again by itself', async () => {
    await survive(kills, async (kill) => {
      const part = kill % 2 === 0 ? 'web' : 'postgres';
      const victim = currentPids(folder)[part];
      if (victim === undefined) throw new Error(`There is no ${part} to kill`);
      process.kill(victim, 'SIGKILL');
      return part;
    });
  });

  it('of all three processes at once loses nothing, and Onset serves again once it is started', async () => {
    await survive(wholeKills, async () => {
      const { web, postgres } = currentPids(folder);
      for (const pid of [onset.pids.start, postgres, web]) if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await onset.ended;
      onset = await startOnset(environment);
      return 'everything';
    });
  });
});

/** @param kill makes the numbered kill, and says of what */
async function survive(count: number, kill: (number: number) => Promise<string>): Promise<void> {
  const { id, ref } = await openIncident(api, 'A trial of kills');
  const writers = new Writers(api, ref, WRITERS);
  const outagesMs: number[] = [];
  for (let number = 0; number < count; number += 1) {
    await writers.answeredAfter(performance.now(), GIVES_UP_AFTER_MS);
    await pause(random() * LONGEST_MS);
    const before = writers.acknowledged.length;
    const killedMs = performance.now();
    const part = await kill(number);
    const outageMs = (await writers.answeredAfter(killedMs, GIVES_UP_AFTER_MS)) - killedMs;
    outagesMs.push(outageMs);
    tellFigure(
      `kill ${number + 1} of ${count}, of ${part}, after ${before} edits: served again in ${seconds(outageMs)}`,
    );
  }
  await writers.stop();
  await expectWhole(id, ref, writers.acknowledged);
  // A busy machine is slow, not wrong: only a proof has it to itself.
  if (isProof) expect(Math.max(...outagesMs)).toBeLessThanOrEqual(SERVES_AGAIN_WITHIN_MS);
}

async function expectWhole(id: string, ref: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const revisions = await readRecord(api, ref);
  const lost = acknowledged.filter(({ seq, eventId, title }) => {
    const payload = Object(revisions[seq - 1]?.payload);
    return payload.eventId !== eventId || (payload.fields?.title ?? payload.changes?.title.to) !== title;
  });
  expect(lost).toEqual([]);
  // Numbers without a gap, each hash over the one before.
  expect(brokenLinks(id, revisions)).toEqual([]);
  expect(new Set(acknowledged.map(({ seq }) => seq)).size).toBe(acknowledged.length);
  tellFigure(`${acknowledged.length} edits acknowledged, none lost; ${revisions.length} revisions, the chain whole`);
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;
