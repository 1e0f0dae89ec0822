import { describe, expect, it } from 'vitest';
import { figureDetail, figureHeadline, figureHedge } from './figure-words';

const headline = (low: number, high: number | null = null) => figureHeadline({ low, high });

describe('figureHeadline', () => {
  it('says millions in words', () => {
    expect(headline(37_000_000)).toBe('37 million');
    expect(headline(76_600_000)).toBe('76.6 million');
    expect(headline(350_000_000_000)).toBe('350 billion');
  });
  it('writes out what a word would round', () => {
    expect(headline(2_025_634)).toBe('2,025,634');
    expect(headline(1_250_500)).toBe('1,250,500');
    expect([headline(0.0004), headline(1_234.5678)]).toEqual(['0.0004', '1,234.5678']);
  });
  it('names the scale of a range once', () => {
    expect(headline(40_000_000, 42_000_000)).toBe('40 to 42 million');
  });
  it('names both scales where they differ', () => {
    expect(headline(900_000, 1_000_000)).toBe('900,000 to 1 million');
  });
  it('keeps small, negative and broken numbers', () => {
    expect([headline(0), headline(-3_000_000), headline(2.5)]).toEqual(['0', '-3 million', '2.5']);
  });
});

const ABOUT = { approximate: true, statedAs: 'about 37 million' };

describe('figureDetail', () => {
  it('leaves out a unit that the label names', () => {
    expect(figureDetail({ label: 'Accounts affected', unit: 'accounts', ...ABOUT })).toBe('approximate');
  });
  it('names any other unit', () => {
    expect(figureDetail({ label: 'Settlement', unit: 'US dollars', approximate: false, statedAs: '' })).toBe(
      'US dollars',
    );
  });
  it('says which way a number is open', () => {
    const stated = (statedAs: string) =>
      figureDetail({ label: 'People affected', unit: 'people', approximate: true, statedAs });
    expect(['at least 500', 'More than 500', 'up to 500', 'nearly 500', ''].map(stated)).toEqual([
      ...['at least', 'at least', 'at most', 'approximate', 'approximate'],
    ]);
    expect(figureHedge({ approximate: false, statedAs: 'over 500' })).toBeNull();
  });
});
