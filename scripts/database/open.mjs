// The database that a start works on: the Postgres that DATABASE_URL names, else the embedded one, started here.
import { secretsOf } from '../files/secrets.mjs';
import { startEmbedded } from '../postgres/embedded.mjs';
import { hold } from '../postgres/hold.mjs';
import { step } from '../report/progress.mjs';
import { Refusal } from '../report/refusal.mjs';
import { servedUrl } from '../web/record.mjs';
import { appAccess } from './app-access.mjs';

/** @typedef {import('../process/teardown.mjs').Teardown} Teardown */
/** @typedef {import('../start/settings.mjs').Settings} Settings */
/**
 * @typedef {object} OpenDatabase
 * @property {string} ownerUrl
 * @property {import('./app-access.mjs').AppAccess} app
 * @property {import('./record.mjs').DatabaseRecord} record
 * @property {() => boolean} isUp
 * @property {() => Promise<void>} restart where Onset runs it and it ended by itself
 */

/**
 * Takes the data folder's embedded Postgres for this process; a Postgres of the operator's own needs no holding.
 * @param {Settings} settings
 * @param {import('../postgres/hold.mjs').Purpose} purpose
 * @param {Teardown} teardown
 */
export async function holdDatabase({ ownerUrl, dataFolder }, purpose, teardown) {
  if (ownerUrl !== undefined) return;
  const attempt = await hold(dataFolder, purpose);
  if (!attempt.taken) throw new Refusal(alreadyRuns(dataFolder, attempt.holder.pid));
  teardown.add(attempt.release);
}

/**
 * @param {Settings} settings
 * @param {Teardown} teardown
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase({ dataFolder, ownerUrl, appUrl }, teardown) {
  const { appPassword: generatedPassword } = secretsOf(dataFolder);
  if (ownerUrl !== undefined) {
    const app = appAccess(ownerUrl, { given: appUrl, generatedPassword, embedded: false });
    return { ownerUrl, app, record: { kind: 'external', appUrl: app.url }, isUp: () => true, restart: async () => {} };
  }
  if (appUrl !== undefined) {
    throw new Refusal(
      'ONSET_APP_DATABASE_URL needs DATABASE_URL beside it: the owner of the same database migrates it.',
    );
  }
  const postgres = await step('Starting Postgres', () => startEmbedded(dataFolder, { durable: true }));
  teardown.add(postgres.stop);
  if (!postgres.folder.startsWith(dataFolder)) {
    process.stderr.write(`  Its data is in ${postgres.folder}, since its account cannot enter ${dataFolder}\n`);
  }
  const app = appAccess(postgres.ownerUrl, { given: undefined, generatedPassword, embedded: true });
  const { isUp, restart } = postgres;
  return { ownerUrl: postgres.ownerUrl, app, record: { kind: 'embedded' }, isUp, restart };
}

/**
 * @param {string} dataFolder
 * @param {number} pid
 */
function alreadyRuns(dataFolder, pid) {
  const url = servedUrl(dataFolder);
  return (
    `Onset already runs on ${dataFolder} (process ${pid}${url === undefined ? ', still starting' : `, at ${url}`}). ` +
    'Stop it first, or give this one an ONSET_DATA_DIR and a PORT of its own.'
  );
}
