// Kills a serving Onset at a random moment while it is written to, starts it again, and looks for every event that was
// acknowledged. ONSET_KILLS sets the number of rounds.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { anyFreePort } from '../network/port.mjs';
import { temporaryDataFolder } from '../postgres/temporary.mjs';
import { chance, seed } from './chance';
import { type RunningOnset, runScript, startOnset, stopOnset } from './running-onset';
import { type Api, eventIds, openIncident, revisionNumbers, writeUntilDown } from './writers';

const rounds = Number(process.env.ONSET_KILLS ?? 2);
const writers = 4;
const longestMs = 1500;
const targets = ['everything', 'start', 'web', 'postgres'] as const;

const { folder, remove } = temporaryDataFolder();
afterAll(remove);

describe(`killing Onset at random moments (seed ${seed})`, () => {
  it('loses nothing that was acknowledged, and leaves no gap in the revisions', async () => {
    const environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
    const random = chance();
    let onset = await startOnset(environment);
    const api = { url: onset.url, token: await makeToken(environment) };
    const ref = await openIncident(api);
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { acknowledgedOne, writing } = startWriters(api, ref);
      await acknowledgedOne;
      await pause(random() * longestMs);
      kill(onset, targets[Math.floor(random() * targets.length)] ?? 'everything');
      await onset.ended;
      acknowledged.push(...(await writing).flat());
      onset = await startOnset(environment);
      const kept = await eventIds(api, ref);
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      const numbers = await revisionNumbers(api, ref);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
    expect((await stopOnset(onset)).status).toBe(0);
  });
});

/** A kill before the first acknowledged write would prove nothing, however slow the machine is. */
function startWriters(api: Api, ref: string) {
  let tell = () => {};
  const acknowledgedOne = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const each = Array.from({ length: writers }, (_, writer) => writeUntilDown(api, ref, writer, tell));
  return { acknowledgedOne, writing: Promise.all(each) };
}

async function makeToken(environment: Readonly<Record<string, string>>): Promise<string> {
  const parameters = ['token', 'create', '--email', 'admin@onset.local', '--name', 'trial', '--scope', 'write'];
  return (await runScript('scripts/onset.mjs', parameters, environment)).stdout.trim();
}

function kill({ pids }: RunningOnset, target: (typeof targets)[number]): void {
  const victims = target === 'everything' ? [pids.start, pids.postgres, pids.web] : [pids[target]];
  for (const pid of victims) if (pid !== undefined) process.kill(pid, 'SIGKILL');
}
