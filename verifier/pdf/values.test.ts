import { describe, expect, it } from 'vitest';
import { readValue } from './values';

const read = (text: string) => readValue(text, 0)?.value;

describe('readValue', () => {
  it('reads numbers, words, names and references', () => {
    expect(read(' -12.5')).toBe(-12.5);
    expect(read('true')).toBe(true);
    expect(read('null')).toBe(null);
    expect(read('/application#2Fjson')).toEqual({ kind: 'name', name: 'application/json' });
    expect(read('124 0 R')).toEqual({ kind: 'reference', object: 124 });
    expect(read('124 0 Rx')).toBe(124);
  });

  it('reads strings with brackets, escapes and hexadecimal digits', () => {
    expect(read('(a (b) \\) >> c)')).toEqual({ kind: 'string', bytes: 'a (b) ) >> c' });
    expect(read('<48 69>')).toEqual({ kind: 'string', bytes: 'Hi' });
  });

  it('reads dictionaries and lists over lines and comments, and says where the text goes on', () => {
    const text = '<< /A [1 2 0 R (x)] % >> not the end\n /B << /C /D >> >> stream';
    const found = readValue(text, 0);
    expect(found?.end).toBe(text.indexOf(' stream'));
    if (typeof found?.value !== 'object' || found.value?.kind !== 'dictionary') throw new Error('no dictionary');
    expect(found.value.members.get('A')).toEqual({
      kind: 'list',
      elements: [1, { kind: 'reference', object: 2 }, { kind: 'string', bytes: 'x' }],
    });
  });

  it.each(['', '<<', '<< /A', '<< /A 1 /A 2 >>', '<< 1 2 >>', '[1', '(', '(a', 'obj', '['.repeat(40)])(
    'reads nothing from “%s”',
    (text) => expect(readValue(text, 0)).toBe(null),
  );
});
