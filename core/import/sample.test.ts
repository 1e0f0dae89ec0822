import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { readAll } from './read.sample';
import { sampleOf } from './sample';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** With a byte order mark. */
function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of ['\uFEFF', ...text].entries()) view.setUint16(at * 2, unit.charCodeAt(0), isLittle);
  return bytes;
}

const TABLE = 'title,when\nOne,2023-01-05\n\n"Two\nlines",2023-01-06\nThree,"20';

describe('the sample of a file', () => {
  it('has the cells of its first rows, counted as the import counts them', () => {
    const sample = unwrap(sampleOf(bytesOf(TABLE), true));
    expect(sample.rows.slice(0, 2)).toEqual([
      { row: 2, line: 2, cells: ['One', '2023-01-05'] },
      { row: 3, line: 4, cells: ['Two\nlines', '2023-01-06'] },
    ]);
    expect(sample.rows.map(({ row, line }) => ({ row, line }))).toEqual(
      readAll(TABLE).rows.map(({ row, line }) => ({ row, line })),
    );
  });

  it('ends a file that goes on with its last whole row, whatever is quoted', () => {
    const { wholeBytes, rows } = unwrap(sampleOf(bytesOf(TABLE), false));
    expect(TABLE.slice(0, wholeBytes)).toBe(TABLE.slice(0, TABLE.indexOf('Three')));
    expect(rows).toHaveLength(2);
    const within = unwrap(sampleOf(bytesOf(TABLE.slice(0, TABLE.indexOf('lines'))), false));
    expect(within.wholeBytes).toBe(TABLE.indexOf('"Two'));
  });

  it.each([true, false])('ends UTF-16 with a whole line (little endian: %s)', (isLittle) => {
    const text = 'title,when\nÜber,2023-01-05\nThree';
    const { wholeBytes, rows } = unwrap(sampleOf(utf16(text, isLittle), false));
    expect(wholeBytes).toBe(2 + text.indexOf('Three') * 2);
    expect(rows[0]?.cells[0]).toBe('Über');
  });

  it('has the members of JSON lines, and of Onset’s JSON whole events alone', () => {
    const lines = unwrap(sampleOf(bytesOf('{"a":1,"b":["x","y"]}\n{"b":"z"}\n'), true));
    expect([lines.head.columns, lines.rows.map(({ cells }) => cells)]).toEqual([
      ['a', 'b'],
      [
        ['1', 'x; y'],
        ['', 'z'],
      ],
    ]);
    const json = '{"format":"onset-state","events":[{"title":"One"},{"title":"Tw';
    const state = unwrap(sampleOf(bytesOf(json), false));
    expect([state.rows.length, json.slice(0, state.wholeBytes)]).toEqual([1, json.slice(0, json.lastIndexOf('{'))]);
  });

  it('is refused in words where the file is no table', () => {
    expect(sampleOf(bytesOf(''), true)).toEqual({ ok: false, error: 'The file is empty.' });
    expect(sampleOf(bytesOf('%PDF-1.7\n1,2\n'), true).ok).toBe(false);
  });
});
