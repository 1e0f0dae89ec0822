import { describe, expect, it } from 'vitest';
import { folded } from './folded';

describe('folded', () => {
  it.each([
    ['case', 'QakBot', 'qakbot'],
    ['accents, as one sign', 'Zo\u00EB', 'zoe'],
    ['accents, as signs of their own', 'Zoe\u0308', 'zoe'],
    ['the dot of a Turkish capital', 'İstanbul', 'istanbul'],
    ['the sigma at the end of a word', 'ΟΔΟΣ', 'οδοσ'],
    ['the tonos', 'Αθήνα', 'αθηνα'],
  ])('leaves out %s', (_what, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('keeps the vowels of scripts that write them as marks', () => {
    expect(folded('हिन्दी')).not.toBe(folded('हन्द'));
  });
});
