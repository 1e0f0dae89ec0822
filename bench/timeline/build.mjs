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
 * @returns {Promise<(part: string) => number>} how many bytes a part of the script is packed: `app`, which is loaded with the
 * page, or what that fetches later, by its name
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
  const sizes = new Map(
    [...scripts].map(([name, script]) => [/^\w+/.exec(name)?.[0], gzipSync(script, { level: 9 }).length]),
  );
  return (part) => {
    const bytes = sizes.get(part);
    if (bytes === undefined) throw new Error(`The page has no part “${part}”`);
    return bytes;
  };
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
  const asksFor = (/** @type {string} */ part) => [...parts.values()].filter((text) => text.includes(part)).length;
  const shared = [...parts.keys()].filter((name) => name.startsWith('chunk-')).sort((a, b) => asksFor(b) - asksFor(a));
  const later = [...parts].filter(([name]) => name !== 'app.js' && !shared.includes(name));
  const app = await joined(parts, shared, later.map(([, text]) => text).join('\n'), folder);
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
 * What the page loads at once, as one file, which exports what comes later asks of it.
 * @param {ReadonlyMap<string, string>} parts
 * @param {readonly string[]} shared
 * @param {string} later
 * @param {string} folder
 */
async function joined(parts, shared, later, folder) {
  const exported = shared.map((part, index) => {
    const asked = importsIn(later).flatMap(({ from, names }) => (from === part ? names : []));
    const names = new Set(asked.map(({ name }) => `${name} as ${inApp(name, index)}`));
    return `export {${[...names].join(',')}} from './${part}';`;
  });
  const contents = ["import './app.js';", ...exported].join('\n');
  const { outputFiles } = await build({
    ...{ ...PRODUCTION, stdin: { contents, resolveDir: folder }, plugins: [inMemory(parts, shared)] },
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * What a part is called that `app.js` took up: two parts can have used one name.
 * @param {string} name
 * @param {number} index of its part among those shared
 */
const inApp = (name, index) => (index === 0 ? name : `${name}$${index}`);

const IMPORT = /import\{([^}]*)\}from"\.\/([^"]+)"/g;

/** @param {string} script */
const importsIn = (script) =>
  [...script.matchAll(IMPORT)].map(([, list = '', from = '']) => ({ from, names: namesIn(list) }));

/** @param {string} list of `a as b`, or of names alone */
const namesIn = (list) =>
  list.split(',').map((each) => {
    const [name = '', own = name] = each.split(' as ');
    return { name, own };
  });

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
const fromApp = (script, shared) =>
  script.replace(IMPORT, (statement, list, from) => {
    const index = shared.indexOf(from);
    if (index === -1) return statement;
    const names = namesIn(list).map(({ name, own }) => `${inApp(name, index)} as ${own}`);
    return `import{${names.join(',')}}from"./app.js"`;
  });
