// Builds pages for the benchmark: a script each, with the parts that it fetches later, beside a page that loads it and nothing else.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';

const STYLE =
  'body{margin:0;font:13px Inter,sans-serif;overflow:hidden;background:var(--surface,#fff)}#root{width:1440px;height:900px;overflow:auto}canvas{display:block}';

/** @type {import('esbuild').BuildOptions & { write: false }} */
const PRODUCTION = {
  ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, legalComments: 'none' },
  ...{ logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' } },
};

/** Compiled while the page loads instead of call by call while it draws for the first time. */
const COMPILED_ON_LOAD = '//# allFunctionsCalledOnLoad\n';

/**
 * @param {string} entry the page's script
 * @param {string} folder where the page goes; emptied first
 * @param {string} [stylesheet] put before the page's own style
 * @returns {Promise<{ atFirst: number, inAll: number }>} the bytes of what is loaded with the page, and with what it
 * fetches later; each file packed by itself
 */
export async function buildPage(entry, folder, stylesheet) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const scripts = await scriptsOf(entry, folder);
  for (const [name, script] of scripts) writeFileSync(join(folder, name), script);
  const style = `${stylesheet === undefined ? '' : readFileSync(stylesheet, 'utf8')}${STYLE}`;
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Timeline</title><link rel="icon" href="data:,">
<style>${style}</style><body><div id="root"></div><script type="module" src="app.js"></script>
`,
  );
  const sizes = new Map([...scripts].map(([name, script]) => [name, gzipSync(script, { level: 9 }).length]));
  return { atFirst: sizes.get('app.js') ?? 0, inAll: [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

/**
 * `app.js` and what it fetches later, by name.
 * @param {string} entry
 * @param {string} folder
 */
async function scriptsOf(entry, folder) {
  const { outputFiles } = await build({
    ...{ ...PRODUCTION, entryPoints: { app: entry }, outdir: folder, splitting: true, chunkNames: '[name]-[hash]' },
  });
  const parts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const shared = [...parts.keys()].filter((name) => name.startsWith('chunk-'));
  const app = await joined(parts, shared, folder);
  const later = [...parts].filter(([name]) => name !== 'app.js' && !shared.includes(name));
  const scripts = new Map([['app.js', await packed(app)]]);
  for (const [name, text] of later) scripts.set(name, await packed(fromApp(text, shared)));
  return scripts;
}

/**
 * Once more through a minifier that looks across functions, as those of the product's build do.
 * @param {string} script
 */
async function packed(script) {
  const { code } = await minify(script, {
    ...{ module: true, ecma: 2020, compress: { passes: 3, pure_getters: true }, mangle: { toplevel: true } },
  });
  return COMPILED_ON_LOAD + code;
}

/**
 * What the page loads at once, as one file, which exports what is shared with what comes later.
 * @param {ReadonlyMap<string, string>} parts
 * @param {readonly string[]} shared
 * @param {string} folder
 */
async function joined(parts, shared, folder) {
  const contents = ["import './app.js';", ...shared.map((name) => `export * from './${name}';`)].join('\n');
  const { outputFiles } = await build({
    ...{ ...PRODUCTION, stdin: { contents, resolveDir: folder }, plugins: [inMemory(parts, shared)] },
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * @param {ReadonlyMap<string, string>} parts
 * @param {readonly string[]} shared
 * @returns {import('esbuild').Plugin}
 */
const inMemory = (parts, shared) => ({
  name: 'in-memory',
  setup(building) {
    building.onResolve({ filter: /^\.\// }, ({ path }) =>
      path === './app.js' || shared.includes(basename(path))
        ? { path: basename(path), namespace: 'part' }
        : { path, external: true },
    );
    building.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({ contents: parts.get(path) ?? '' }));
  },
});

/**
 * @param {string} script
 * @param {readonly string[]} shared
 */
const fromApp = (script, shared) => shared.reduce((text, name) => text.replaceAll(`./${name}`, './app.js'), script);
