import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, plainCell } from './csv';
import { readCsv } from './csv.sample';

const written = (cell: string): string =>
  csvOf(['a'], [[cell]])
    .replace('\uFEFFa\r\n', '')
    .replace(/\r\n$/, '');

describe('a CSV file', () => {
  it('begins with a byte order mark and ends every row, the last too, with a return and a line feed', () => {
    expect(csvOf(['a', 'b'], [['1', '2']])).toBe('\uFEFFa,b\r\n1,2\r\n');
    expect(csvOf(['a', 'b'], [])).toBe('\uFEFFa,b\r\n');
  });
  it.each([
    ['plain words', 'plain words'],
    ['one, two', '"one, two"'],
    ['the "edge"', '"the ""edge"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' at the edge ', '" at the edge "'],
    ['', ''],
    ['日本, é', '"日本, é"'],
  ])('quotes %j only where it must', (cell, expected) => {
    expect(written(cell)).toBe(expected);
  });
});

describe('a cell that a spreadsheet would calculate', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['  =1', "'  =1"],
    ['\n=1', '"\'\n=1"'],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    [`=HYPERLINK("x","y")`, `"'=HYPERLINK(""x"",""y"")"`],
    ["'=1", "''=1"],
  ])('%j is written after an apostrophe', (cell, expected) => {
    expect(written(cell)).toBe(expected);
  });
  it.each(['a=b', "'quoted'", 'it’s', "'", '2 - 1', '5'])('%j is none', (cell) => {
    expect(written(cell)).toBe(cell);
  });
});

const hostile = fc.stringMatching(/^[=+\-@'"\t\r\n, a]{0,6}$/);
const cell = fc.oneof(fc.string({ unit: 'binary' }), hostile);

describe('whatever the cells are', () => {
  it('a reader finds them again, and none that begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const [names, ...read] = readCsv(csvOf(['a', 'b', 'c'], rows));
        expect(names).toEqual(['a', 'b', 'c']);
        expect(read.map((row) => row.map(plainCell))).toEqual(rows);
        expect(read.flat().filter((found) => /^\s*[=+\-@\t\r]/.test(found))).toEqual([]);
      }),
    );
  });
});
