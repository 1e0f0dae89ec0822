// The programs that run beside the site, bundled: read file by file, their TypeScript would take longer than what they do.
// The .mjs files of this folder and its neighbours are not bundled; they find what they need by where they stand.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { projectFolder } from '../files/data-folder.mjs';
import { contentsFingerprint } from './sources.mjs';

/** Where each begins. The server finds the press by its name (server/pdf/press-process.ts). */
const BEGINNINGS = {
  onset: 'scripts/onset/main.ts',
  prepare: 'scripts/start/prepare.ts',
  press: 'server/pdf/press/main.ts',
};

const BUNDLES = 'node_modules/.cache/onset';

/** What no bundle refers to any more may still be read by a program that runs. */
const KEPT_MS = 24 * 60 * 60 * 1_000;

/**
 * @param {keyof typeof BEGINNINGS} name
 * @param {readonly string[]} [parameters]
 * @returns {string[]} what Node is to be called with. The condition lets it import what `server-only` refuses to anything
 *   that does not say that it is a server.
 */
export function programCall(name, parameters = []) {
  return ['--conditions=react-server', join(projectFolder, BUNDLES, `${name}.mjs`), ...parameters];
}

/** @param {string} folder the project's */
export function programsAreCurrent(folder) {
  const stamp = stampIn(folder);
  const needed = [stamp, ...Object.keys(BEGINNINGS).map((name) => join(folder, BUNDLES, `${name}.mjs`))];
  if (!needed.every((path) => existsSync(path))) return false;
  const [fingerprint, ...inputs] = readFileSync(stamp, 'utf8').split('\n');
  return (
    inputs.every((input) => existsSync(join(folder, input))) && fingerprint === contentsFingerprint(folder, inputs)
  );
}

/** @param {string} folder the project's */
export async function buildPrograms(folder) {
  // Packages may have been installed only now.
  const { build, stop } = await import('esbuild');
  const bundles = join(folder, BUNDLES);
  mkdirSync(bundles, { recursive: true });
  rmSync(stampIn(folder), { force: true });
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: BEGINNINGS,
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    conditions: ['react-server'],
    alias: { '@': folder },
    metafile: true,
    logLevel: 'error',
    plugins: [{ name: 'files that stay', setup: (builder) => leaveModules(builder, bundles) }],
  }).finally(stop);
  const inputs = [...Object.keys(metafile.inputs), 'package-lock.json', 'scripts/build/programs.mjs'].sort();
  removeFormer(bundles, new Set(Object.keys(metafile.outputs).map((output) => basename(output))));
  writeFileSync(stampIn(folder), [contentsFingerprint(folder, inputs), ...inputs].join('\n'));
}

/**
 * @param {import('esbuild').PluginBuild} builder
 * @param {string} bundles
 */
function leaveModules(builder, bundles) {
  builder.onResolve({ filter: /^\..*\.mjs$/ }, ({ path, resolveDir }) => ({
    path: relative(bundles, resolve(resolveDir, path)).replaceAll('\\', '/'),
    external: true,
  }));
}

/**
 * @param {string} bundles
 * @param {ReadonlySet<string>} current names
 */
function removeFormer(bundles, current) {
  for (const name of readdirSync(bundles)) {
    const path = join(bundles, name);
    if (!current.has(name) && Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path);
  }
}

/**
 * The fingerprint of all that went in, and their paths, a line each.
 * @param {string} folder the project's
 */
function stampIn(folder) {
  return join(folder, BUNDLES, 'made-from.txt');
}
