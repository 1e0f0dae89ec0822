// Builds pages for the benchmark: a script each, with the parts that it fetches later, beside a page that loads it and nothing else.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const STYLE =
  'body{margin:0;font:13px Inter,sans-serif;overflow:hidden;background:#fff}#root{width:1440px;height:900px;overflow:auto}canvas{display:block}';

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
  const { outputFiles, metafile } = await build({
    ...{ entryPoints: { app: entry }, outdir: folder, bundle: true, minify: true, format: 'esm', splitting: true },
    ...{ target: 'es2022', metafile: true, write: false, chunkNames: '[name]-[hash]' },
    // Compiled while the page loads instead of call by call while it draws for the first time.
    banner: { js: '//# allFunctionsCalledOnLoad' },
    ...{ legalComments: 'none', logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' } },
  });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  const style = `${stylesheet === undefined ? '' : readFileSync(stylesheet, 'utf8')}${STYLE}`;
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Timeline</title><link rel="icon" href="data:,">
<style>${style}</style><body><div id="root"></div><script type="module" src="app.js"></script>
`,
  );
  const packed = new Map(
    outputFiles.map(({ path, contents }) => [basename(path), gzipSync(contents, { level: 9 }).length]),
  );
  const sizeOf = (/** @type {Iterable<string>} */ names) =>
    [...names].reduce((sum, name) => sum + (packed.get(name) ?? 0), 0);
  return { atFirst: sizeOf(loadedWith('app.js', metafile)), inAll: sizeOf(packed.keys()) };
}

/**
 * The file, and all that it imports at once.
 * @param {string} name
 * @param {import('esbuild').Metafile} metafile
 * @param {Set<string>} [found]
 */
function loadedWith(name, metafile, found = new Set()) {
  found.add(name);
  const [, output] = Object.entries(metafile.outputs).find(([path]) => basename(path) === name) ?? [];
  for (const { path, kind } of output?.imports ?? []) {
    if (kind === 'import-statement' && !found.has(basename(path))) loadedWith(basename(path), metafile, found);
  }
  return found;
}
