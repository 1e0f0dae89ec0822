// What the environment says about one start: PORT, ONSET_URL, ONSET_DATA_DIR, DATABASE_URL, ONSET_APP_DATABASE_URL,
// and what the application reads of it.
import { dataFolder } from '../files/data-folder.mjs';
import { freePort, nextFreePort } from '../network/port.mjs';
import { Refusal } from '../report/refusal.mjs';

/**
 * @typedef {object} Settings
 * @property {string} dataFolder
 * @property {string | undefined} ownerUrl DATABASE_URL; undefined: the embedded Postgres
 * @property {string | undefined} appUrl ONSET_APP_DATABASE_URL
 */

export const DEFAULT_PORT = 3000;

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Settings}
 */
export function settingsFrom(environment) {
  refuseWrong(environment);
  return {
    dataFolder: dataFolder(environment),
    ownerUrl: environment.DATABASE_URL || undefined,
    appUrl: environment.ONSET_APP_DATABASE_URL || undefined,
  };
}

/**
 * The port to serve on. One that was asked for is never replaced; the default moves on to the next free one.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>}
 */
export async function choosePort(environment) {
  const wanted = environment.PORT ? portFrom(environment.PORT) : DEFAULT_PORT;
  if ((await freePort(wanted)) !== undefined) return wanted;
  const next = await nextFreePort(wanted);
  if (next === undefined) throw new Refusal(`Port ${wanted} is taken, and so are the hundred after it.`);
  if (environment.PORT) throw new Refusal(`Port ${wanted} is taken. ${next} is free: PORT=${next} npm start`);
  process.stderr.write(`  Port ${wanted} is taken; using ${next}\n`);
  return next;
}

/** What the application is told by the environment alone, so that a slip is not found out once it has started. */
const RULES = [
  {
    // Taken for none, everybody behind a proxy would be one network, which a few wrong passwords shut out.
    name: 'ONSET_TRUSTED_PROXIES',
    isKept: (/** @type {string} */ text) => /^\d{1,2}$/.test(text),
    words: 'how many proxies stand in front of Onset, such as 1',
  },
  {
    name: 'ONSET_URL',
    isKept: (/** @type {string} */ text) => URL.canParse(text) && /^https?:\/\//i.test(text),
    words: 'the address that browsers reach Onset under, such as https://onset.example',
  },
  {
    name: 'ONSET_VIEWING_ADDRESS',
    isKept: (/** @type {string} */ text) => ['network', 'full', 'none'].includes(text),
    words: 'network, full or none',
  },
  {
    name: 'ONSET_MAX_EVIDENCE_BYTES',
    isKept: (/** @type {string} */ text) => Number.isSafeInteger(Number(text)) && Number(text) > 0,
    words: 'a number of bytes, such as 5368709120',
  },
  {
    name: 'BETTER_AUTH_SECRET',
    isKept: (/** @type {string} */ text) => text.length >= 32,
    words: 'a secret of at least 32 characters',
    isSecret: true,
  },
];

/**
 * For tests that start an Onset of their own: what names somebody's must not lead them to its database.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutSettings(environment) {
  const names = ['DATABASE_URL', 'ONSET_APP_DATABASE_URL', 'ONSET_DATA_DIR', 'PORT', ...RULES.map(({ name }) => name)];
  return { ...environment, ...Object.fromEntries(names.map((name) => [name, undefined])) };
}

/** @param {NodeJS.ProcessEnv} environment */
function refuseWrong(environment) {
  for (const { name, isKept, words, isSecret = false } of RULES) {
    const text = environment[name];
    if (text && !isKept(text)) throw new Refusal(`${name} is ${words}${isSecret ? '' : `, not "${text}"`}.`);
  }
}

/** @param {string} text */
function portFrom(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Refusal(`PORT is a number from 1 to 65535, not "${text}".`);
}
