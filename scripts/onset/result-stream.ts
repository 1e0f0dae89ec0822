// Where the command line's results go. What could not be written there makes the command fail, and is said in words; a reader
// that has what it wants and goes (`| head`) is no trouble to tell of.
import type { Writable } from 'node:stream';
import { reportFailure } from '../report/refusal.mjs';
import { printableText } from './printable';

/** Resolves once the system has taken all of it; rejects with the system's error. */
export function writeResult(text: string, stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    // The callback is told as well.
    stream.on('error', () => {});
    stream.write(`${printableText(text)}\n`, (failure) => (failure ? reject(failure) : resolve()));
  });
}

export function reportTrouble(failure: unknown): void {
  if (!isOfTheSystem(failure)) reportFailure(failure);
  else if (failure.code !== 'EPIPE') console.error(failure.message);
}

const isOfTheSystem = (failure: unknown): failure is NodeJS.ErrnoException =>
  failure instanceof Error && 'code' in failure && 'syscall' in failure;
