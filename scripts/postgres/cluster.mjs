// Onset's own Postgres: one cluster in one folder, reachable on 127.0.0.1 alone, with a generated password.
// `folder` holds `data` (Postgres's own) and `log`. Creating is all or nothing: initdb works beside and is renamed.
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from '../process/command.mjs';
import { Refusal } from '../report/refusal.mjs';
import { discardStalePidFile, runningPostmaster } from './postmaster.mjs';

/**
 * @typedef {object} Cluster
 * @property {string} folder
 * @property {import('./account.mjs').Account} account
 * @property {import('./binaries.mjs').Binaries} binaries
 */

export const owner = 'onset_owner';

const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
max_connections = 100
`;

// After a crash Postgres first flushes what it finds to disk, file by file: for a small cluster most of the recovery's time.
// Linux does it for the whole file system at once, with the same promise.
const recovery = process.platform === 'linux' ? '-c recovery_init_sync_method=syncfs' : '';

/** @param {Cluster} cluster */
export function isCreated({ folder }) {
  return existsSync(join(folder, 'data', 'PG_VERSION'));
}

/**
 * @param {Cluster} cluster
 * @param {{ password: string, durable: boolean }} choice `durable: false` skips flushing to disk, for tests only
 */
export async function createCluster({ folder, account, binaries }, { password, durable }) {
  const unfinished = join(folder, 'data.unfinished');
  const passwordFile = join(folder, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  ownedFolder(folder, account);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  try {
    await postgresProgram({ folder, account }, binaries.initdb, [
      `--pgdata=${unfinished}`,
      `--username=${owner}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(durable ? [] : ['--no-sync']),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(join(unfinished, 'postgresql.conf'), durable ? settings : `${settings}fsync = off\n`);
  renameSync(unfinished, join(folder, 'data'));
}

/**
 * Starts Postgres and returns once it accepts connections. One that was left behind by a killed start is ended first.
 * @param {Cluster} cluster
 * @param {number} port
 */
export async function startCluster(cluster, port) {
  const { folder, binaries } = cluster;
  const data = join(folder, 'data');
  if (runningPostmaster(data) !== undefined) await stopCluster(cluster, 'fast');
  await discardStalePidFile(data);
  const log = join(folder, 'log');
  if (existsSync(log)) renameSync(log, `${log}.previous`);
  try {
    const options = `-p ${port} ${recovery}`;
    await postgresProgram(cluster, binaries.pgCtl, ['start', '-w', '-t', '60', '-D', data, '-l', log, '-o', options]);
  } catch (failure) {
    const words = existsSync(log) ? readFileSync(log, 'utf8') : '';
    if (failure instanceof Refusal && words !== '') throw new Refusal(`Postgres did not start (${log}).`, words);
    throw failure;
  }
}

/**
 * @param {Cluster} cluster
 * @param {'fast' | 'immediate'} mode fast ends transactions and writes everything out; immediate leaves it to recovery
 */
export async function stopCluster(cluster, mode) {
  const data = join(cluster.folder, 'data');
  if (runningPostmaster(data) === undefined) return;
  await postgresProgram(cluster, cluster.binaries.pgCtl, ['stop', '-w', '-t', '60', '-m', mode, '-D', data]);
}

/**
 * @param {string} folder
 * @param {import('./account.mjs').Account} account
 */
function ownedFolder(folder, account) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);
}

/**
 * @param {Pick<Cluster, 'folder' | 'account'>} cluster
 * @param {string} program
 * @param {string[]} parameters
 */
async function postgresProgram({ folder, account }, program, parameters) {
  const { status, output } = await run(program, parameters, { ...account, cwd: folder, env: environment() });
  if (status !== 0) throw new Refusal(`${program} failed.`, output);
}

/** The PG… variables of somebody's own Postgres would otherwise redirect ours. */
function environment() {
  const names = Object.keys(process.env).filter((name) => name.startsWith('PG'));
  return { ...process.env, ...Object.fromEntries(names.map((name) => [name, undefined])), LC_ALL: 'C' };
}
