import { describe, expect, it } from 'vitest';
import { SANS_FAMILIES } from './fonts';
import { letterer } from './lettered';

const codesOf = (text: string): ReadonlySet<number> =>
  new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));

const LATIN = '0123456789 abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ&;·';
const [own = '', second = ''] = SANS_FAMILIES;

describe('letterer', () => {
  const letter = letterer(
    new Map([
      [own, codesOf(`${LATIN}éŘ`)],
      [second, codesOf(`${LATIN}漢字`)],
      // As fonts of symbols are.
      [SANS_FAMILIES[2] ?? '', codesOf('012 🔥漢字Ř')],
    ]),
  );
  const labelOf = (text: string): string => letter(`<svg><text x="1">${text}</text></svg>`);

  it('leaves what is ASCII as it is', () => {
    expect(labelOf('1 Login &amp; more')).toBe('<svg><text x="1">1 Login &amp; more</text></svg>');
  });

  it('draws a label in the one font that has all of it', () => {
    expect(labelOf('1 café')).toContain(`font-family="'${own}'">1 café<`);
    expect(labelOf('1 漢字')).toContain(`font-family="'${second}'">1 漢字<`);
  });

  it('puts points where no font has all of it, and mixes no fonts', () => {
    expect(labelOf('1 漢字 Ř 🔥')).toContain(`font-family="'${second}'">1 漢字 · ·<`);
  });
});
