// A folder that every account may enter, whatever the umask of who makes it.
import { chmodSync, existsSync, mkdirSync } from 'node:fs';

/** @param {string} folder one that is there stays as it is */
export function passableFolder(folder) {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}
