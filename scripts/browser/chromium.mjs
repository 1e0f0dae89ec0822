// Finds a Chromium or Chrome for the end-to-end tests, and installs one when there is none: Playwright's own, else the
// system's package. Playwright's download can be blocked where packages can still be had.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectFolder } from '../files/data-folder.mjs';
import { run } from '../process/command.mjs';
import { step } from '../report/progress.mjs';
import { Refusal } from '../report/refusal.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} the path of a browser that is there */
export function findChromium() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.ONSET_CHROMIUM, chromium.executablePath(), ...onPath, ...applications].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<string>} the path of a browser
 */
export async function ensureChromium(signal) {
  const present = findChromium();
  if (present !== undefined) return present;
  const attempts = [() => installOwn(signal), () => installPackage(signal)];
  for (const attempt of attempts) {
    await attempt();
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Refusal(
    'The end-to-end tests need a browser, and none could be installed (that needs the network, and root for packages). ' +
      'Install Chromium or Chrome, or name one with ONSET_CHROMIUM.',
  );
}

/** @param {AbortSignal} signal */
async function installOwn(signal) {
  const playwright = join(projectFolder, 'node_modules', 'playwright', 'cli.js');
  const withDependencies = process.platform === 'linux' && process.getuid?.() !== 0 ? [] : ['--with-deps'];
  await step('Installing a browser for the tests', () =>
    run(process.execPath, [playwright, 'install', ...withDependencies, 'chromium'], { cwd: projectFolder, signal }),
  );
}

/** @param {AbortSignal} signal */
async function installPackage(signal) {
  if (spawnSync('apt-get', ['--version']).status !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step("Installing the system's Chromium", async () => {
    await run('apt-get', ['update'], { env, signal });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, signal });
  });
}
