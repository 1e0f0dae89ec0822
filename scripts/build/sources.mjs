// Fingerprints of what goes into the built site and the bundled programs, to tell whether they are still current.
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
 * @returns {string} as of contents, tests left out
 */
export function sourcesFingerprint(folder) {
  return contentsFingerprint(
    folder,
    ingredients.flatMap((ingredient) => filesOf(folder, ingredient)),
  );
}

/**
 * @param {string} folder the project's
 * @param {readonly string[]} files paths from there, all of which there are
 * @returns {string} hexadecimal SHA-256 over names and contents
 */
export function contentsFingerprint(folder, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(join(folder, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
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
