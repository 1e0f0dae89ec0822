// The address of the database's owner, for a command that needs more than the application may: what DATABASE_URL names,
// else the embedded Postgres of the data folder, once it was reached. Throws a Refusal where neither is what is served.
import { ownerUrl, recordedPlace } from '../postgres/place.mjs';
import { Refusal } from '../report/refusal.mjs';
import { settingsFrom } from '../start/settings.mjs';
import type { Installation } from './backup';

export function reachedInstallation(environment: NodeJS.ProcessEnv): Installation {
  const { dataFolder: folder, ownerUrl: named, appUrl } = settingsFrom(environment);
  if (named !== undefined) return { ownerUrl: named, folder };
  const place = recordedPlace(folder);
  const embedded = place && ownerUrl(place);
  if (embedded !== undefined && appUrl !== undefined && new URL(appUrl).host === new URL(embedded).host) {
    return { ownerUrl: embedded, folder };
  }
  throw new Refusal('This needs the owner of the database. Name it in DATABASE_URL, as for npm start.');
}
