// The environment that the application runs in. It never learns the database owner's address.
import { secretsOf } from '../files/secrets.mjs';

/**
 * @param {string} dataFolder
 * @param {{ port: number, url: string, databaseUrl: string }} place `url` starts every link that is made
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment(dataFolder, { port, url, databaseUrl }) {
  const { DATABASE_URL: _ownerUrl, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: `${port}`,
    ONSET_URL: url,
    ONSET_DATA_DIR: dataFolder,
    ONSET_APP_DATABASE_URL: databaseUrl,
    BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET || secretsOf(dataFolder).sessionSecret,
  };
}
