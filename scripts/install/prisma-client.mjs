// Generates the Prisma client when prisma/schema.prisma changed since the last time, or its output is missing.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFollower } from '../process/command.mjs';
import { Refusal } from '../report/refusal.mjs';

/** @param {string} folder the project's */
export function clientIsCurrent(folder) {
  const { stamp } = pathsIn(folder);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(folder);
}

/**
 * @param {string} folder the project's
 * @param {AbortSignal} signal
 */
export async function generateClient(folder, signal) {
  const { schema, program, stamp } = pathsIn(folder);
  // Prisma fetches a native engine from the internet unless it is told of one, although `generate` never runs it.
  const environment = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  const parameters = [program, 'generate', '--schema', schema];
  const { status, output } = await runFollower(parameters, { cwd: folder, env: environment, signal });
  if (status !== 0) throw new Refusal('The database client could not be generated: prisma generate failed.', output);
  writeFileSync(stamp, fingerprint(folder));
}

/** @param {string} folder */
function fingerprint(folder) {
  const { schema, prisma } = pathsIn(folder);
  return createHash('sha256').update(readFileSync(schema)).update(readFileSync(prisma)).digest('hex');
}

/** @param {string} folder */
function pathsIn(folder) {
  return {
    schema: join(folder, 'prisma', 'schema.prisma'),
    prisma: join(folder, 'node_modules', 'prisma', 'package.json'),
    program: join(folder, 'node_modules', 'prisma', 'build', 'index.js'),
    stamp: join(folder, 'prisma', 'generated', '.fingerprint'),
  };
}
