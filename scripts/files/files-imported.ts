// For the tests' runner, which keeps compiled modules. Each names what it imports by its file, so that none may be kept from
// before one of these got another ending.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vitest/config';

const IMPORTED = /\b(?:from|import) ?\(?'(@|\.{1,2})(\/[^']+)'/g;
const ENDINGS = ['.ts', '.tsx', '/index.ts', '/index.tsx'];

/** @param projectFolder what "@" stands for in imports */
export const keptByFilesImported = (projectFolder: string): Plugin => ({
  name: 'kept-by-files-imported',
  configureVitest: ({ experimental_defineCacheKeyGenerator }) => {
    const endingOf = remembering((file: string) => ENDINGS.find((ending) => existsSync(file + ending)) ?? '');
    experimental_defineCacheKeyGenerator(({ id, sourceCode }) =>
      filesImported(projectFolder, id, sourceCode).map(endingOf).join(),
    );
  },
});

/** The project's files that a module imports, as it names them but from the root of the file system. */
export const filesImported = (projectFolder: string, file: string, source: string): readonly string[] =>
  [...source.matchAll(IMPORTED)].map(([, from = '', path = '']) =>
    join(from === '@' ? projectFolder : join(dirname(file), from), path),
  );

function remembering(look: (file: string) => string): (file: string) => string {
  const known = new Map<string, string>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const found = look(file);
    known.set(file, found);
    return found;
  };
}
