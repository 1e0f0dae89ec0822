// Finds the database that a command works on and sets the environment for the server's code: what the environment
// names, else what the last start served, else the embedded Postgres, started for the moment when no Onset runs.
import { setTimeout as pause } from 'node:timers/promises';
import { appAccess, postgresAddress } from '../database/app-access.mjs';
import { tryDatabase } from '../database/connect';
import { openDatabase } from '../database/open.mjs';
import { prepareDatabase } from '../database/prepare';
import { recordedDatabase } from '../database/record.mjs';
import { projectFolder } from '../files/data-folder.mjs';
import { secretsOf } from '../files/secrets.mjs';
import { hold } from '../postgres/hold.mjs';
import { ownerUrl, recordedPlace } from '../postgres/place.mjs';
import type { Teardown } from '../process/teardown.mjs';
import { Refusal } from '../report/refusal.mjs';
import { appEnvironment } from '../start/app-environment.mjs';
import { DEFAULT_PORT, type Settings, settingsFrom } from '../start/settings.mjs';
import { servedUrl } from '../web/record.mjs';

const SERVING_WITHIN_MS = 60_000;

export async function reachDatabase(teardown: Teardown): Promise<void> {
  const settings = settingsFrom(process.env);
  const databaseUrl = await findAppUrl(settings, teardown);
  const port = Number(process.env.PORT || DEFAULT_PORT);
  const url = process.env.ONSET_URL || servedUrl(settings.dataFolder) || `http://localhost:${port}`;
  Object.assign(process.env, appEnvironment(settings.dataFolder, { port, url, databaseUrl }));
}

async function findAppUrl(settings: Settings, teardown: Teardown): Promise<string> {
  if (settings.ownerUrl !== undefined) return openAndPrepare(settings, teardown);
  if (settings.appUrl !== undefined) return open(postgresAddress(settings.appUrl, 'ONSET_APP_DATABASE_URL').href);
  const recorded = recordedDatabase(settings.dataFolder);
  if (recorded.kind === 'external') return open(recorded.appUrl);
  const attempt = await hold(settings.dataFolder, 'command');
  if (!attempt.taken) return servedDatabase(settings.dataFolder);
  teardown.add(attempt.release);
  if (recordedPlace(settings.dataFolder) === undefined) console.error(begunAnew(settings.dataFolder));
  return openAndPrepare(settings, teardown);
}

/** Or whoever forgot to name their folder would look for what is lost in an empty one. */
const begunAnew = (dataFolder: string): string =>
  `  ${dataFolder} held no Onset, so an empty one is begun there. If that is the wrong folder, name yours in ONSET_DATA_DIR.`;

/** One that somebody else runs, and may have stopped. */
async function open(appUrl: string): Promise<string> {
  await tryDatabase(appUrl);
  return appUrl;
}

async function openAndPrepare(settings: Settings, teardown: Teardown): Promise<string> {
  const { ownerUrl, app } = await openDatabase(settings, teardown);
  await prepareDatabase(ownerUrl, app, projectFolder);
  return app.url;
}

/** The embedded Postgres of the Onset that runs on the folder; waits while that one is still starting. */
async function servedDatabase(dataFolder: string): Promise<string> {
  for (const deadline = performance.now() + SERVING_WITHIN_MS; performance.now() < deadline; await pause(200)) {
    const place = recordedPlace(dataFolder);
    if (place === undefined || servedUrl(dataFolder) === undefined) continue;
    const { appPassword: generatedPassword } = secretsOf(dataFolder);
    return appAccess(ownerUrl(place), { given: undefined, generatedPassword, embedded: true }).url;
  }
  throw new Refusal(`The Onset that runs on ${dataFolder} is still starting. Try again once it is ready.`);
}
