import { describe, expect, it } from 'vitest';
import { readCount } from './read-count';

const read = (text: string) => {
  const count = readCount(text);
  return count.ok ? count.value : count.error;
};

describe('readCount', () => {
  it.each([
    ['37 million', 37_000_000],
    ['76.6 million', 76_600_000],
    ['79M', 79_000_000],
    ['2,025,634', 2_025_634],
    ['2 025 634', 2_025_634],
    ['950k', 950_000],
    ['$350 million', 350_000_000],
    ['0', 0],
    ['-5', -5],
    ['147.9 million', 147_900_000],
  ])('reads %s', (text, low) => {
    expect(read(text)).toEqual({ low, high: null, approximate: false, unit: '' });
  });
  it('hears a hedge', () => {
    for (const words of [
      'about 37 million',
      '~37 million',
      'more than 37M',
      'Roughly 37 million',
      'no fewer than 37M',
      'up to 37m',
      'Under 37 million',
    ]) {
      expect(read(words)).toMatchObject({ low: 37_000_000, approximate: true });
    }
  });
  it('takes a scale in the plural too', () => {
    expect(read('40 millions')).toMatchObject({ low: 40_000_000, unit: '' });
    expect(read('3 Thousands of mailboxes')).toMatchObject({ low: 3_000 });
  });
  it('keeps the unit apart', () => {
    expect(read('37 million accounts')).toMatchObject({ low: 37_000_000, unit: 'accounts' });
    expect(read('12 mailboxes')).toMatchObject({ low: 12, unit: 'mailboxes' });
  });
  it('takes no more than three words for a unit', () => {
    expect(read('37 million postpaid and prepaid')).toMatchObject({ unit: 'postpaid and prepaid' });
    expect(read('37 million current postpaid and prepaid accounts')).toMatchObject({ low: 37_000_000, unit: '' });
    expect(read('79M (2,025,634 in Washington)')).toMatchObject({ low: 79_000_000, unit: '' });
  });
  it('refuses words for how many that it does not know', () => {
    for (const text of ['40 zillion', '40 zillion accounts', '2 Quadrillions', '3 lakh', '40 to 42 gazillion']) {
      expect(read(text)).toMatch(/^“\p{L}+” is not understood as a number\. Write “37 million”/u);
    }
    expect(read('5 pavilions')).toMatchObject({ low: 5, unit: 'pavilions' });
    expect(read('3 hundred accounts')).toMatchObject({ low: 300, unit: 'accounts' });
  });
  it('takes the scale of a range from its end', () => {
    expect(read('40 to 42 million')).toMatchObject({ low: 40_000_000, high: 42_000_000 });
    expect(read('900 thousand to 1 million')).toMatchObject({ low: 900_000, high: 1_000_000 });
    expect(read('5–7')).toMatchObject({ low: 5, high: 7 });
  });
  it('refuses what is no number, saying what would be one', () => {
    for (const text of ['', 'many', 'million', '1.234,5', '1,23,4']) expect(read(text)).toContain('37 million');
  });
  it('refuses a range that runs backwards', () => {
    expect(read('42 to 40 million')).toContain('smaller');
  });
});
