// Files that a person names on the command line: relative to where they stand, and refused in words when they cannot be had.
import { resolve } from 'node:path';

/** The command line's program runs in the project's folder; `INIT_CWD` is the folder it was called from. */
export const namedFile = (path: string): string => resolve(process.env.INIT_CWD ?? '', path);

/** A file that is read from where the command was called with a pipe: "-". */
export const STANDARD_INPUT = '-';

/** What the system says about a file; anything else that went wrong is thrown on. */
export function fileRefusal(problem: string, failure: unknown): string {
  if (failure instanceof Error && 'code' in failure) return `${problem}: ${failure.message}`;
  throw failure;
}
