// The examples of the page of the API, taken from the page and run as they are written: by bash and curl, in order, in one
// shell that knows what the page says it has to know.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { patternOf } from '@/core/reference/example';
import { EXAMPLES } from '@/core/reference/examples';
import { command } from './command-line';
import { expect, inOwnTab, test } from './fixtures';

const run = promisify(execFile);

interface Ran {
  /** Of curl or of whatever ended the command. */
  readonly exitStatus: number;
  /** HTTP's, of each answer whose status the command does not print itself. */
  readonly statuses: readonly number[];
  readonly printed: string;
}

/** curl ends a stream that is called off after a time with this. */
const CALLED_OFF = 28;

/** Tells the status of every answer, without a change to the command. */
const CURLRC = 'write-out = "%{stderr}%{http_code}\\n"\n';

test('every example on the page of the API runs as it is written and answers what the page says', async ({
  page,
  onset,
}) => {
  await page.goto('/docs/api');
  const [, making = ''] = /^npm run -s onset -- (.*)$/.exec(await commandOf(page, 'make a token')) ?? [];
  const token = await command(onset, ...making.split(' '));
  const known = await commandOf(page, 'what the shell needs to know');
  expect(known).toContain(`ONSET_URL=${onset.url}\n`);

  const commands = await Promise.all(EXAMPLES.map(({ title }) => commandOf(page, title)));
  const ran = await runInOneShell([known.replace('onset_…', token), ...commands]);

  for (const [at, example] of EXAMPLES.entries()) {
    const { id, statuses, prints } = example;
    await test.step(id, () => {
      const done = ran[at + 1];
      expect([id, done?.statuses, done?.exitStatus]).toEqual([
        id,
        statuses,
        id === 'follow-the-stream' ? CALLED_OFF : 0,
      ]);
      if (prints === null) expect([id, done?.printed]).toEqual([id, '']);
      else if ('text' in prints) expect(done?.printed.replaceAll('\r', '').trimEnd()).toMatch(patternOf(prints.text));
      else expect(JSON.parse(done?.printed ?? '')).toMatchObject(expected(prints.json));
    });
  }
});

inOwnTab.describe('signed out', () => {
  inOwnTab.use({ storageState: { cookies: [], origins: [] } });

  inOwnTab('the page of the API is there, and whatever it refers to stands on it', async ({ page }) => {
    await page.goto('/docs/api');
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    const places = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    const links = await page.locator('a[href^="#"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.length).toBeGreaterThan(EXAMPLES.length);
    expect(links.filter((link) => !places.includes((link ?? '').slice(1)))).toEqual([]);
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  });
});

/** Each is shown once, under its title. */
const commandOf = async (page: Page, title: string): Promise<string> =>
  (await page.getByRole('figure', { name: `Command: ${title}`, exact: true }).textContent()) ?? '';

/** What is different every time matches whatever is there. */
function expected(sample: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(sample), (_, value) =>
    typeof value === 'string' && value.includes('…') ? expect.stringMatching(patternOf(value)) : value,
  );
}

async function runInOneShell(commands: readonly string[]): Promise<readonly Ran[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onset-examples-'));
  await writeFile(join(folder, '.curlrc'), CURLRC);
  const script = commands
    .map((each, at) => `{\n${each}\n} > ${at}.out 2> ${at}.err\necho $? > ${at}.status\n`)
    .join('');
  const env = { ...process.env, HOME: folder, CURL_HOME: folder };
  await run('bash', ['-c', script], { cwd: folder, env });
  const told = (at: number, what: string) => readFile(join(folder, `${at}.${what}`), 'utf8');
  const ran = await Promise.all(
    commands.map(async (_, at) => ({
      exitStatus: Number(await told(at, 'status')),
      statuses: (await told(at, 'err')).trim().split(/\s+/).map(Number),
      printed: await told(at, 'out'),
    })),
  );
  await rm(folder, { recursive: true });
  return ran;
}
