// Finds a Chromium or Chrome for benches and end-to-end tests, and installs one for the tests when there is none:
// Playwright's own, else the system's package. Playwright's download can be blocked where packages can still be had.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectFolder } from '../files/data-folder.mjs';
import { run } from '../process/command.mjs';
import { step } from '../report/progress.mjs';
import { Refusal } from '../report/refusal.mjs';

/** They draw no window around their pages, which takes nearly a fifth of the time of all end-to-end tests. */
const windowless = ['chromium-headless-shell', 'chrome-headless-shell'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} the path of a browser that is there */
export function findChromium() {
  const own = [process.env.ONSET_CHROMIUM, chromium.executablePath()];
  return firstThere([...own, ...onPath(names), ...applications, ...onPath(windowless)]);
}

/** @returns {string | undefined} the path of the browser for the tests, which see nothing but pages */
export function findTestBrowser() {
  return firstThere([process.env.ONSET_CHROMIUM, ...onPath(windowless)]) ?? findChromium();
}

/** @param {readonly string[]} programs */
function onPath(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
}

/** @param {readonly (string | undefined)[]} paths */
function firstThere(paths) {
  return paths.find((path) => path !== undefined && existsSync(path));
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<string>} the path of a browser
 */
export async function ensureTestBrowser(signal) {
  const present = findTestBrowser();
  if (present !== undefined) return present;
  const attempts = [() => installOwn(signal), () => installPackage(signal)];
  for (const attempt of attempts) {
    await attempt();
    const installed = findTestBrowser();
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
  /** @param {string} name */
  const install = (name) => run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, signal });
  await step("Installing the system's Chromium", async () => {
    await run('apt-get', ['update'], { env, signal });
    // Not every distribution has the one without windows.
    const { status } = await install('chromium-headless-shell');
    if (status !== 0) await install('chromium');
  });
}
