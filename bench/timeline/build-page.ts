// Builds the timeline with its canvas view alone into bench/timeline/dist/index.html, a page that exposes the hook of the
// benchmark's harness, light or dark as the system asks, and says how much of it there is to load.
import { join } from 'node:path';
import { projectFolder } from '@/scripts/files/data-folder.mjs';
import { buildPage } from './build.mjs';

const folder = join(projectFolder, 'bench', 'timeline');
const colours = join(projectFolder, 'app', 'tokens.css');
const bytesOf = await buildPage(join(folder, 'page', 'page.ts'), join(folder, 'dist'), colours);
const kB = (part: string): string => `${(bytesOf(part) / 1024).toFixed(1)} kB`;
/** The limit is met by a few bytes, which kB do not show. */
const MOST_BYTES = 30 * 1024;
console.log(
  `bench/timeline/dist/index.html: ${kB('app')} of script for the first drawing (${bytesOf('app').toLocaleString('en')} of ${MOST_BYTES.toLocaleString('en')} bytes) and ${kB('hands')} that hands need after it, packed; the benchmark's own part takes ${kB('hook')} besides`,
);
