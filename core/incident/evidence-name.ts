// What a file may be called: the name that it had where it came from, and never a path. Refuses what reads as a folder, what no
// reader can see and, of evidence, what means a device to Windows, where somebody will open it one day.

import { ok, type Result, refuse } from '../result';

const MAX_NAME_BYTES = 255;

const CONTROL = /\p{Cc}/u;
/** Marks that turn the direction of writing: with them "gnp.exe" reads as "exe.png". */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** The name as the record tells it; refused with what would be right. */
export function fileName(given: string): Result<string, string> {
  const name = given.normalize('NFC').trim();
  if (name === '') return refuse('The file has no name. Give it one.');
  if (/[/\\]/.test(name)) return refuse('A file’s name has no folders in it. Send the name alone, without / or \\.');
  if (/^\.+$/.test(name)) return refuse('“.” and “..” are folders. Give the file a name of its own.');
  if (CONTROL.test(name)) return refuse('The name contains control characters. Remove them.');
  if (DIRECTION.test(name)) return refuse('The name contains marks that turn its direction. Remove them.');
  if (new TextEncoder().encode(name).length > MAX_NAME_BYTES) {
    return refuse(`The name is too long: at most ${MAX_NAME_BYTES} bytes in UTF-8.`);
  }
  return ok(name);
}

/** The name of a file that is handed out again under it. */
export function evidenceName(given: string): Result<string, string> {
  const name = fileName(given);
  if (!name.ok || !DEVICE.test(name.value)) return name;
  return refuse(`“${name.value}” means a device on Windows. Give the file another name.`);
}
