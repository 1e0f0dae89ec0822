// Builds the site with Next into .next when its sources changed since the last finished build.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFollower } from '../process/command.mjs';
import { Refusal } from '../report/refusal.mjs';
import { refuseUnderOccupants } from './occupants.mjs';
import { sourcesFingerprint } from './sources.mjs';

/** @param {string} folder the project's */
export function siteIsCurrent(folder) {
  const stamp = stampIn(folder);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesFingerprint(folder);
}

/**
 * @param {string} folder the project's
 * @param {AbortSignal} signal
 */
export async function buildSite(folder, signal) {
  refuseUnderOccupants(folder);
  const fingerprint = sourcesFingerprint(folder);
  rmSync(stampIn(folder), { force: true });
  const { status, output } = await runFollower([nextProgram(folder), 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    signal,
  });
  if (status !== 0) throw new Refusal('The site could not be built: next build failed.', output);
  writeFileSync(stampIn(folder), fingerprint);
}

/** @param {string} folder the project's */
export function nextProgram(folder) {
  return join(folder, 'node_modules', 'next', 'dist', 'bin', 'next');
}

/** @param {string} folder */
function stampIn(folder) {
  return join(folder, '.next', 'sources.sha256');
}
