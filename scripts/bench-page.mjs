// `npm run bench:page`: builds the timeline with its canvas view alone into bench/timeline/dist/index.html, a page that exposes
// the hook of the benchmark's harness, and says how much of it there is to load.
import './node/requirement.mjs';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { projectFolder } from './files/data-folder.mjs';

const folder = join(projectFolder, 'bench', 'timeline', 'dist');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [join(projectFolder, 'bench', 'timeline', 'page', 'page.ts')],
  outfile: join(folder, 'app.js'),
  ...{ bundle: true, minify: true, format: 'iife', target: 'es2022', legalComments: 'none', logLevel: 'error' },
  define: { 'process.env.NODE_ENV': '"production"' },
});
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Onset's timeline</title><link rel="icon" href="data:,">
<style>body{margin:0;font:13px Inter,sans-serif;overflow:hidden;background:#fff}#root{width:1440px;height:900px;overflow:auto}canvas{display:block}</style>
<body><div id="root"></div><script src="app.js"></script>
`,
);
const { length } = gzipSync(readFileSync(join(folder, 'app.js')), { level: 9 });
console.log(`bench/timeline/dist/index.html: ${(length / 1024).toFixed(1)} kB of script, packed`);
