// Files as browsers hand them over: dragged, pasted or chosen.

import type { FileToSend } from '@/client/evidence/evidence-uploads';
import type { Instant } from '@/core/time/instant';
import { screenshotName } from './evidence-words';

/** Known while dragging, before the files themselves are. */
export const holdsFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;

export const filesOf = (files: Iterable<File>): readonly FileToSend[] =>
  [...files].map((file) => ({ name: file.name, file }));

/** An image out of the clipboard has no name of its own: browsers call it "image.png". */
export const pastedFiles = (files: Iterable<File>, at: Instant, zone: string): readonly FileToSend[] =>
  [...files].map((file) => ({
    name: /^image\.\w+$/.test(file.name) ? screenshotName(file.type, at, zone) : file.name,
    file,
  }));

/** Whoever types pastes words, even where the clipboard holds a picture of them too. */
export function isMeantAsText({ target, clipboardData }: ClipboardEvent): boolean {
  const isField = target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;
  return isField && (clipboardData?.types.includes('text/plain') ?? false);
}
