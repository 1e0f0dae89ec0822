import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path';

describe('returnPath', () => {
  it('leads back to the page that was asked for, with its query', () => {
    expect(returnPath('/incidents/INC-2023-0001?event=4#top')).toBe('/incidents/INC-2023-0001?event=4#top');
  });
  it.each([
    '//evil.example/x',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'incidents',
    '',
    undefined,
    ['/incidents'],
  ])('goes to the incidents instead of %j', (stated) => {
    expect(returnPath(stated)).toBe('/incidents');
  });
  it.each(['/', '/sign-in', '/sign-in/link?code=1', '/sign-out'])('never leads back to %s', (stated) => {
    expect(returnPath(stated)).toBe('/incidents');
  });
  it('never leaves this origin, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('/', '\\', '.', 'a', ':', '@', '\t', '\n', '?', '#', '%2f') }),
        (stated) => {
          expect(new URL(returnPath(`/${stated}`), 'http://onset.test').origin).toBe('http://onset.test');
        },
      ),
    );
  });
});
