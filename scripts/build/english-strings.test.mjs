import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import englishStrings from './english-strings.mjs';

const reactAria = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));

describe('the words of React Aria', () => {
  it('are the English ones alone', () => {
    const source = readFileSync(join(reactAria, 'dist/private/combobox/intlStrings.mjs'), 'utf8');
    expect(englishStrings(source)).toBe(
      'import english from "../intl/combobox/en-US.mjs";\nexport default { "en-US": english };\n',
    );
  });

  it('stop the build where they are kept in another way', () => {
    expect(() => englishStrings('export default {};')).toThrow('in another way');
  });
});
