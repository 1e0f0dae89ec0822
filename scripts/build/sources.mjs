// A fingerprint of everything that goes into the built site, to tell whether a build is still current.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ingredients = [
  'app',
  'client',
  'components',
  'core',
  'server',
  'verifier',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'scripts/build/english-strings.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

const testFile = /\.test\.[a-z]+$/;

/**
 * @param {string} folder the project's
 * @returns {string} hexadecimal SHA-256 over names and contents, tests left out
 */
export function sourcesFingerprint(folder) {
  const hash = createHash('sha256');
  for (const name of ingredients.flatMap((ingredient) => filesOf(folder, ingredient))) {
    const content = readFileSync(join(folder, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string[]}
 */
function filesOf(folder, name) {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return testFile.test(name) ? [] : [name];
  return readdirSync(path)
    .sort()
    .flatMap((entry) => filesOf(folder, `${name}/${entry}`));
}
