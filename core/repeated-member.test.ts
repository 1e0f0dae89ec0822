import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedMember } from './repeated-member';

describe('a member that is named twice', () => {
  it.each([
    ['beside others', '{"title":"a","when":null,"title":"b"}', 'title'],
    ['with the same value', '{"a":1,"a":1}', 'a'],
    ['within a list', '[{"a":1},{"b":{"c":1,\n "c" :\t2}}]', 'c'],
    ['behind an object that names it too', '{"a":{"b":1},"b":{},"b":[]}', 'b'],
    ['in other letters for the same', '{"a":1,"\\u0061":2}', 'a'],
    ['as a quotation mark', '{"\\"":1,"\\"":2}', '"'],
    ['as nothing', '{"":1,"":2}', ''],
    ['as a prototype', '{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('is found %s', (_where, text, name) => {
    expect(JSON.parse(text)).toBeTruthy();
    expect(repeatedMember(text)).toBe(name);
  });

  it.each([
    ['objects beside each other', '[{"a":1},{"a":2}]'],
    ['an object within another', '{"a":{"a":{"a":1}}}'],
    ['texts that read like members', '{"a":"\\"a\\":1,{\\"a\\":2","b":["a","a"],"c":"}"}'],
    ['a text that ends in a backslash', '{"a":"\\\\","b":"\\\\\\"a\\":"}'],
    ['capitals', '{"a":1,"A":2}'],
    ['a text alone', '"a"'],
    ['lists within lists, however deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('is not %s', (_what, text) => {
    JSON.parse(text);
    expect(repeatedMember(text)).toBeNull();
  });

  it('is in nothing that was written from a value, and in all of it once one is added', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(3), (beside, members, blanks) => {
        const text = JSON.stringify({ beside, within: [members] }, null, blanks);
        expect(repeatedMember(text)).toBeNull();
        const [name] = Object.keys(members);
        if (name === undefined) return;
        const again = JSON.stringify({ [name]: null }).slice(1, -1);
        const within = `{${again},${JSON.stringify(members).slice(1)}`;
        const twice = `{"beside":${JSON.stringify(beside)},"within":${within}}`;
        JSON.parse(twice);
        expect(repeatedMember(twice)).toBe(name);
      }),
    );
  });
});
