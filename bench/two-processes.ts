// Two web servers on one database, as an installation that must not stop has them.
import { appAccess } from '@/scripts/database/app-access.mjs';
import { prepareDatabase } from '@/scripts/database/prepare';
import { projectFolder } from '@/scripts/files/data-folder.mjs';
import { anyFreePort } from '@/scripts/network/port.mjs';
import { startTemporary, temporaryDataFolder } from '@/scripts/postgres/temporary.mjs';
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
  const database = await startTemporary({ durable: false });
  const [one, other] = [temporaryDataFolder(), temporaryDataFolder()];
  const app = appAccess(database.ownerUrl, { given: undefined, generatedPassword: 'only-here', embedded: true });
  await prepareDatabase(database.ownerUrl, app, projectFolder);
  const environmentOf = async (folder: string) => ({
    ONSET_DATA_DIR: folder,
    PORT: String(await anyFreePort()),
    DATABASE_URL: database.ownerUrl,
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
      await database.end();
      for (const { remove } of [one, other]) remove();
    },
  };
}
