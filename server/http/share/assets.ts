// What stands within every shared page: the palette, Inter's letters, its style sheet and its script, read once from where
// they are kept. The program runs in the project's folder.

import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PageAssets {
  readonly styles: string;
  readonly script: string;
}

let kept: PageAssets | undefined;

export function pageAssets(): PageAssets {
  kept ??= read();
  return kept;
}

// The build would take this for any file of the project, and follow them all.
const fileOf = (...path: readonly string[]): Buffer =>
  readFileSync(join(/* turbopackIgnore: true */ process.cwd(), ...path));

let keptFace: string | undefined;

/** Inter's letters as a style sheet has them. */
export function interFace(): string {
  keptFace ??= faceOf(fileOf('components', 'share', 'inter-share.woff2').toString('base64'));
  return keptFace;
}

const faceOf = (letters: string): string =>
  `@font-face{font-family:Inter;font-weight:400 680;src:url(data:font/woff2;base64,${letters}) format("woff2")}`;

function read(): PageAssets {
  const styles = [fileOf('app', 'tokens.css'), fileOf('components', 'share', 'shared-page.css')].map(String);
  return {
    styles: interFace() + styles.map(withoutComments).join('').replace(/\s+/g, ' '),
    script: withoutLineComments(String(fileOf('components', 'share', 'reader-script.mjs'))),
  };
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

const withoutLineComments = (script: string): string =>
  script.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*\n/gm, '');
