// The headers under which a file of somebody else's making leaves the server: never as a page or a script of ours. Only
// images are shown where they stand; of all else the browser offers to keep a copy.

import 'server-only';
import { type Evidence, isShownImage, SHOWN_IMAGES } from '@/core/incident/evidence';

/** The types that browsers are told of; everything else is bytes. */
export const SERVED_TYPES: readonly string[] = [
  ...SHOWN_IMAGES,
  ...['application/pdf', 'text/plain', 'application/octet-stream'],
];

export const fileHeaders = (file: Evidence, isInline: boolean): Record<string, string> => ({
  'content-type': SERVED_TYPES.includes(file.mediaType) ? file.mediaType : 'application/octet-stream',
  'content-disposition': `${isInline && isShownImage(file) ? 'inline' : 'attachment'}; ${filenames(file.name)}`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'accept-ranges': 'bytes',
  // What one member may read must not be kept for another; the browser asks each time whether it still may. Compressed on
  // its way, a range of bytes would be a range of something else.
  'cache-control': 'private, no-cache, no-transform',
});

/** RFC 6266: a plain name for old readers, and the whole of it as RFC 8187 writes it. */
function filenames(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percent);
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
