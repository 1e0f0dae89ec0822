// The Unix account that Postgres runs as. Postgres refuses to run as root, so root lends it another account:
// `onset` (made when missing), else the system's `postgres`. Everybody else runs it as themselves.
import { spawnSync } from 'node:child_process';
import { Refusal } from '../report/refusal.mjs';

/** @typedef {{ uid?: number, gid?: number }} Account `uid` and `gid` as spawn takes them; empty: as oneself */

/** @returns {Account} */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {};
  const account = lookUp('onset') ?? createOnset() ?? lookUp('postgres');
  if (account !== undefined) return account;
  throw new Refusal(
    'Postgres does not run as root, and the system account "onset" could not be created for it. ' +
      'Create it (useradd --system onset), or run Onset as another user.',
  );
}

function createOnset() {
  const attempts = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', 'onset'],
    ['adduser', '-S', '-D', '-H', 'onset'],
  ];
  for (const [program = '', ...parameters] of attempts) {
    if (spawnSync(program, parameters).status === 0) return lookUp('onset');
  }
  return undefined;
}

/**
 * @param {string} name
 * @returns {Account | undefined}
 */
function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/**
 * @param {Account} account
 * @param {string} path
 * @returns {boolean} whether the account can enter the folder, or read and run the file
 */
export function canReach(account, path) {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...account, cwd: '/' }).status === 0;
}
