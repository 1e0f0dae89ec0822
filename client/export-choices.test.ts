import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { AS_USUAL } from '@/core/timeline/lanes/arranged';
import { type ExportChoices, exportAddress, FIRST_CHOICES, rememberChoices, rememberedChoices } from './export-choices';
import { SampleStorage } from './storage.sample';
import { readAddress } from './views/page-address';

const address = (choices: Partial<ExportChoices>, asOf: string | null = null) =>
  exportAddress('INC-2023-0001', { ...FIRST_CHOICES, ...choices }, asOf).replace(
    '/api/v1/incidents/INC-2023-0001/exports',
    '',
  );

const ADDRESS = readAddress(new URLSearchParams());

describe('the address of an export', () => {
  it.each([
    [{}, null, '/pdf'],
    [{ audience: 'external' }, '12', '/pdf?asOf=12&audience=external'],
    [{ format: 'svg', theme: 'dark' }, null, '/svg?theme=dark'],
    [{ format: 'png', theme: 'light' }, '2023-01-05', '/png?asOf=2023-01-05'],
    [{ format: 'csv', theme: 'dark' }, null, '/csv'],
    [{ format: 'json' }, null, '/json'],
    [{ format: 'zip', audience: 'executives', theme: 'dark' }, '12', '/zip'],
  ] as const)('of %o as of %s asks for nothing but what the format takes', (choices, asOf, expected) => {
    expect(address(choices, asOf)).toBe(expected);
  });
  it('asks for a part of a picture, and of nothing else', () => {
    const part = {
      view: { from: instant(0), to: instant(1_000_000) },
      widthPx: 1_200,
      address: ADDRESS,
      arrangement: AS_USUAL,
    };
    const of = (format: ExportChoices['format']) =>
      exportAddress('INC-2023-0001', { ...FIRST_CHOICES, format }, null, part)
        .split('/')
        .at(-1);
    expect(of('svg')).toBe('svg?from=1970-01-01T00%3A00%3A00Z&to=1970-01-01T00%3A00%3A01Z');
    expect(of('csv')).toBe('csv');
  });
  it('keeps an offset as it was said', () => {
    expect(address({}, '2023-01-05T20:00:00+01:00')).toBe('/pdf?asOf=2023-01-05T20%3A00%3A00%2B01%3A00');
  });
});

describe('the choices of the last time', () => {
  it('are found again', () => {
    const storage = new SampleStorage();
    const choices = { format: 'png', audience: 'counsel', theme: 'dark' } as const;
    rememberChoices(storage, choices);
    expect(rememberedChoices(storage)).toEqual(choices);
    rememberChoices(storage, { ...choices, audience: null });
    expect(rememberedChoices(storage).audience).toBeNull();
  });
  it('are the first ones where nothing was kept, nothing may be, or nobody knows it any more', () => {
    expect(rememberedChoices(null)).toEqual(FIRST_CHOICES);
    expect(rememberedChoices({ getItem: () => 'format=docx&audience=press&theme=sepia' })).toEqual(FIRST_CHOICES);
  });
});
