// What a file of evidence is called in a bundle: its number and its name, less what some system takes for a folder, a
// wildcard or a stream. The number keeps equal names apart and makes the name of a device one of a file. A name that is too
// long with it loses the end before its extension.

/** Also blanks and full stops at the end, which Windows drops. */
const UNSAFE = /[\p{Cc}<>:"/\\|?*]|[. ]+$/gu;
const LEAST_DIGITS = 3;
/** Of one name, in UTF-8: as much as file systems take. */
const MOST_BYTES = 255;
const EXTENSION = /\.[^.]{1,16}$/u;

/** @param number from 1, of `count` */
export function bundlePath(number: number, count: number, name: string): string {
  const digits = Math.max(LEAST_DIGITS, String(count).length);
  const before = `${String(number).padStart(digits, '0')} `;
  return `evidence/${before}${shortened(name, MOST_BYTES - before.length).replace(UNSAFE, '_')}`;
}

function shortened(name: string, mostBytes: number): string {
  const [extension = ''] = EXTENSION.exec(name) ?? [];
  const stem = Array.from(name.slice(0, name.length - extension.length));
  while (stem.length > 0 && bytesIn(stem.join('') + extension) > mostBytes) stem.pop();
  return stem.join('') + extension;
}

const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

/** Such as `sha256sum -c` reads. */
export const checksumLines = (files: readonly { readonly path: string; readonly sha256: string }[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
