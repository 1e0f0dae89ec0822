// Builds pages for the benchmark: one script each, beside a page that loads it and nothing else.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const STYLE =
  'body{margin:0;font:13px Inter,sans-serif;overflow:hidden;background:#fff}#root{width:1440px;height:900px;overflow:auto}canvas{display:block}';

/**
 * @param {string} entry the page's script
 * @param {string} folder where the page goes; emptied first
 * @param {string} [stylesheet] put before the page's own style
 * @returns {Promise<number>} the bytes of the script, packed
 */
export async function buildPage(entry, folder, stylesheet) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'app.js');
  await build({
    ...{ entryPoints: [entry], outfile, bundle: true, minify: true, format: 'iife', target: 'es2022' },
    // Compiled while the page loads instead of call by call while it draws for the first time.
    banner: { js: '//# allFunctionsCalledOnLoad' },
    ...{ legalComments: 'none', logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const style = `${stylesheet === undefined ? '' : readFileSync(stylesheet, 'utf8')}${STYLE}`;
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Timeline</title><link rel="icon" href="data:,">
<style>${style}</style><body><div id="root"></div><script src="app.js"></script>
`,
  );
  return gzipSync(readFileSync(outfile), { level: 9 }).length;
}
