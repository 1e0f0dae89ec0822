import { describe, expect, it } from 'vitest';
import { quotation } from './phrase';

describe('what a source says', () => {
  it('is put in quotation marks', () => {
    expect(quotation('We identified a bad actor.')).toBe('“We identified a bad actor.”');
  });

  it.each([
    '“We identified a bad actor.”',
    '"We identified a bad actor."',
    '„Wir fanden ihn.“',
    ' «Nous l’avons trouvé.» ',
  ])('is left as it is where its marks were typed with it: %s', (typed) => {
    expect(quotation(typed)).toBe(typed);
  });

  it('is put in marks where those in it are of its first words alone', () => {
    expect(quotation('“Basic” customer information was obtained.')).toBe(
      '““Basic” customer information was obtained.”',
    );
  });
});
