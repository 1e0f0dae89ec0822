// For the tests' runner, which keeps compiled modules. Each names what it imports by its file, so that none may be kept from
// before one of these got another ending.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORTED = /\b(?:from|import) ?\(?'(@|\.{1,2})(\/[^']+)'/g;
const ENDINGS = ['.ts', '.tsx', '/index.ts', '/index.tsx'];

/**
 * @param {string} projectFolder what "@" stands for in imports
 * @returns {import('vitest/config').Plugin}
 */
export const keptByFilesImported = (projectFolder) => ({
  name: 'kept-by-files-imported',
  configureVitest: ({ experimental_defineCacheKeyGenerator }) => {
    const known = new Map();
    /** @param {string} file as it is imported */
    const endingOf = (file) => {
      if (!known.has(file)) known.set(file, ENDINGS.find((ending) => existsSync(file + ending)) ?? '');
      return known.get(file);
    };
    experimental_defineCacheKeyGenerator(({ id, sourceCode }) =>
      filesImported(projectFolder, id, sourceCode).map(endingOf).join(),
    );
  },
});

/**
 * @param {string} projectFolder
 * @param {string} file the module's own
 * @param {string} source what it says
 * @returns {string[]} the project's files that it imports, named as it names them but from the root of the file system
 */
export const filesImported = (projectFolder, file, source) =>
  [...source.matchAll(IMPORTED)].map(([, from = '', path = '']) =>
    join(from === '@' ? projectFolder : join(dirname(file), from), path),
  );
