import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './jcs';

describe('canonical JSON', () => {
  it('puts members in the order of their names’ UTF-16 code units, however they were given', () => {
    const members = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer());
    fc.assert(
      fc.property(members, (given) => {
        const names = Object.keys(given);
        const turned = Object.fromEntries(names.toReversed().map((name) => [name, given[name]]));
        const told = canonicalJson(turned);
        expect(told).toBe(canonicalJson(given));
        const inOrder = Array.from(told.matchAll(/"(?:[^"\\]|\\.)*"(?=:)/g), ([name]) => JSON.parse(name));
        expect(inOrder).toEqual([...names].sort());
      }),
    );
  });

  it('tells one combination of names from another, also of very many', () => {
    for (let count = 0; count < 200; count += 1) {
      const given = { b: 1, [`a${count}`]: [count], a: { z: null, y: true } };
      const [first, second] = [`"a":{"y":true,"z":null}`, `"a${count}":[${count}]`];
      expect(canonicalJson(given)).toBe(`{${first},${second},"b":1}`);
    }
  });

  it('leaves out what is not there, and refuses what JSON cannot hold', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }, () => 1]) {
      expect(() => canonicalJson(wrong)).toThrow(TypeError);
    }
  });
});
