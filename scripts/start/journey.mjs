// `npm start`: from whatever is there to a served Onset, and cleanly back when told to stop.
import { occupySite } from '../build/occupants.mjs';
import { holdDatabase, openDatabase } from '../database/open.mjs';
import { recordDatabase } from '../database/record.mjs';
import { projectFolder } from '../files/data-folder.mjs';
import { databaseClient, packages, programs, readyProject, site } from '../install/project.mjs';
import { watchInterruption } from '../process/interruption.mjs';
import { Teardown } from '../process/teardown.mjs';
import { seconds, step } from '../report/progress.mjs';
import { reportFailure } from '../report/refusal.mjs';
import { startKeptServer } from '../web/kept-server.mjs';
import { endOrphan, forgetServer, recordServer } from '../web/record.mjs';
import { appEnvironment } from './app-environment.mjs';
import { prepare } from './preparation.mjs';
import { choosePort, settingsFrom } from './settings.mjs';
import { keepServing } from './watch.mjs';

/** @returns {Promise<void>} ends the process */
export async function start() {
  const interruption = watchInterruption();
  const teardown = new Teardown();
  let status = 0;
  try {
    await serve(interruption.stop, teardown);
  } catch (failure) {
    if (interruption.stop.aborted) status = 130;
    else {
      reportFailure(failure);
      status = 1;
    }
  }
  await teardown.run(interruption.force);
  process.exit(status);
}

/**
 * @param {AbortSignal} stop
 * @param {Teardown} teardown
 */
async function serve(stop, teardown) {
  const began = performance.now();
  process.stderr.write('Onset is starting\n');
  const settings = settingsFrom(process.env);
  await holdDatabase(settings, 'serving', teardown);
  await endOrphan(settings.dataFolder);
  const port = await choosePort(process.env);
  await readyProject([packages, databaseClient, programs, site], stop);
  teardown.add(occupySite(projectFolder));
  const database = await openDatabase(settings, teardown);
  stop.throwIfAborted();
  const url = process.env.ONSET_URL || `http://localhost:${port}`;
  const environment = appEnvironment(settings.dataFolder, { port, url, databaseUrl: database.app.url });
  const { signInLink } = await prepare(database, environment, stop);
  const web = await step('Starting the web server', () => startKeptServer(port, environment, stop));
  teardown.add(web.stop);
  recordDatabase(settings.dataFolder, database.record);
  const record = () => recordServer(settings.dataFolder, { url, port, pid: web.pid() });
  record();
  teardown.add(() => forgetServer(settings.dataFolder));
  process.stderr.write(`Ready in ${seconds(performance.now() - began)}. Ctrl-C stops it.\n\n`);
  process.stdout.write(`${url}\nSign in once with: ${signInLink}\n`);
  const postgres = { name: 'Postgres', isUp: database.isUp, restart: database.restart };
  await keepServing([postgres, { ...web, restart: () => web.restart().then(record) }], stop);
}
