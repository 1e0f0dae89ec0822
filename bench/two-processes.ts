// Two web servers on one database, as an installation that must not stop has them.
import { appAccess } from '@/scripts/database/app-access.mjs';
import { prepareDatabase } from '@/scripts/database/prepare';
import { projectFolder } from '@/scripts/files/data-folder.mjs';
import { anyFreePort } from '@/scripts/network/port.mjs';
import { startEmbedded } from '@/scripts/postgres/embedded.mjs';
import { sweepTemporaryFolders, temporaryDataFolder } from '@/scripts/postgres/temporary.mjs';
import { apiOf } from '@/scripts/prove/api-of';
import { startOnset, stopOnset } from '@/scripts/prove/running-onset';
import type { Api } from '@/scripts/prove/writers';

export interface TwoProcesses {
  readonly first: Api;
  /** The other one's address. */
  readonly otherUrl: string;
  /** In which commands reach both. */
  readonly environment: Readonly<Record<string, string>>;
  end(): Promise<void>;
}

export async function startTwoProcesses(): Promise<TwoProcesses> {
  await sweepTemporaryFolders();
  const [database, one, other] = [temporaryDataFolder(), temporaryDataFolder(), temporaryDataFolder()];
  const postgres = await startEmbedded(database.folder, { durable: false });
  const app = appAccess(postgres.ownerUrl, { given: undefined, generatedPassword: 'only-here', embedded: true });
  await prepareDatabase(postgres.ownerUrl, app, projectFolder);
  const environmentOf = async (folder: string) => ({
    ONSET_DATA_DIR: folder,
    PORT: String(await anyFreePort()),
    DATABASE_URL: postgres.ownerUrl,
    ONSET_APP_DATABASE_URL: app.url,
    BETTER_AUTH_SECRET: 'only-for-benchmarks-0123456789abcdef',
  });
  const environment = await environmentOf(one.folder);
  const first = await startOnset(environment);
  const second = await startOnset(await environmentOf(other.folder));
  return {
    first: await apiOf(first, environment),
    otherUrl: second.url,
    environment,
    async end() {
      await stopOnset(first);
      await stopOnset(second);
      await postgres.stop(AbortSignal.abort());
      for (const { remove } of [one, other, database]) remove();
    },
  };
}
