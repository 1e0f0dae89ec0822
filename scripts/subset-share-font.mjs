// Cuts Inter down to what the page behind a share link needs: Latin letters, the weights that it uses. The result is kept
// in the repository, because the page carries it within itself: node scripts/subset-share-font.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { projectFolder } from './files/data-folder.mjs';

const source = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const target = 'components/share/inter-share.woff2';

/** @param {number} first @param {number} last */
const letters = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

const text = `${letters(0x20, 0x7e)}${letters(0xa0, 0xff)}–—‘’“”…·−×•→←≤≥ŁłŚśŹźŻżĆćĘęĄąŃńČčŠšŽžĚěŘřŮůŐőŰűĞğİıŞş€`;

const cut = await subsetFont(readFileSync(join(projectFolder, source)), text, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 680 } },
});
writeFileSync(join(projectFolder, target), cut);
console.log(`${target}: ${cut.length} bytes`);
