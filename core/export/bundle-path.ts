// What a file of evidence is called in a bundle: its number and its name, less what some system takes for a folder, a
// wildcard or a stream. The number keeps equal names apart and makes the name of a device one of a file.

/** Also blanks and full stops at the end, which Windows drops. */
const UNSAFE = /[\p{Cc}<>:"/\\|?*]|[. ]+$/gu;
const LEAST_DIGITS = 3;

/** @param number from 1, of `count` */
export function bundlePath(number: number, count: number, name: string): string {
  const digits = Math.max(LEAST_DIGITS, String(count).length);
  return `evidence/${String(number).padStart(digits, '0')} ${name.replace(UNSAFE, '_')}`;
}

/** Such as `sha256sum -c` reads. */
export const checksumLines = (files: readonly { readonly path: string; readonly sha256: string }[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
