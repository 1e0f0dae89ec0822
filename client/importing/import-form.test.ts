import { describe, expect, it } from 'vitest';
import { areRows, mayHoldEvents } from './import-file';
import { importQuery, newImportForm, previewQuery, withWish } from './import-form';

const wishesOf = (...wishes: readonly (readonly [number, 'title' | 'tags' | 'when' | null])[]) =>
  wishes.reduce((all, [at, field]) => withWish(all, at, field), newImportForm().wishes);

describe('the query of an import', () => {
  it('names wishes in the order in which they were last made', () => {
    const wishes = wishesOf([1, 'title'], [2, 'title'], [1, 'title']);
    expect(new URLSearchParams(previewQuery({ ...newImportForm(), wishes })).get('map')).toBe('3=title,2=title');
  });

  it('reads rows as its preview did', () => {
    const form = {
      ...newImportForm(),
      zone: 'Europe/Berlin',
      writtenOn: '2023-01-05',
      cite: false,
      keepFile: true,
      dateOrder: 'day-first' as const,
      wishes: wishesOf([0, null]),
    };
    const preview = new URLSearchParams(previewQuery(form));
    const query = new URLSearchParams(importQuery(form, { id: 'i', partial: true, reason: ' logs ' }));
    for (const name of ['zone', 'writtenOn', 'map', 'cite', 'category', 'noTime', 'dateOrder'])
      expect(query.get(name)).toBe(preview.get(name));
    expect([preview.get('dryRun'), preview.get('keepFile'), query.get('dryRun')]).toEqual(['true', null, null]);
    expect([query.get('dateOrder'), query.get('writtenOn')]).toEqual(['day-first', '2023-01-05']);
    expect([query.get('keepFile'), query.get('partial'), query.get('reason')]).toEqual(['true', 'true', 'logs']);
  });
});

describe('what may be events', () => {
  it.each([
    ['when\ttitle\n2023-01-05\tA\n', true],
    ['one line\tonly', false],
    ['words\non two lines', false],
  ])('tells rows of a spreadsheet from other text: %j', (text, is) => expect(areRows(text)).toBe(is));

  it('asks about tables and JSON, and about nothing else', () => {
    expect(['a.csv', 'A.JSONL', 'x.json', 'y.tsv', 'z.txt'].every(mayHoldEvents)).toBe(true);
    expect(['a.pdf', 'b.log', 'c.png', 'csv'].some(mayHoldEvents)).toBe(false);
  });
});
