import { describe, expect, it } from 'vitest';
import { expectedVersion } from '../commands/writing/precondition';
import { etagOf, hasAlready, preconditionOf } from './etag';

describe('etagOf', () => {
  it('is strong', () => {
    expect(etagOf(3)).toBe('"3"');
  });
});

describe('preconditionOf', () => {
  it.each([
    [null, undefined],
    ['*', { kind: 'any' }],
    ['"3"', { kind: 'versions', versions: [3] }],
    ['"3", "4"', { kind: 'versions', versions: [3, 4] }],
    ['W/"3"', { kind: 'versions', versions: [] }],
    ['"abc"', { kind: 'versions', versions: [] }],
    ['"99999999999999999999"', { kind: 'versions', versions: [] }],
  ])('reads %s', (header, value) => {
    expect(preconditionOf(header)).toEqual({ ok: true, value });
  });

  it.each(['3', '', '"3', '"3" "4"', '"3",'])('refuses %s, saying what would be right', (header) => {
    expect(preconditionOf(header)).toMatchObject({ ok: false, error: expect.stringContaining('If-Match: "3"') });
  });
});

describe('expectedVersion', () => {
  it('expects whatever is current for any', () => {
    expect(expectedVersion({ kind: 'any' }, 7)).toBeNull();
  });

  it('expects the current version where it is named, and one that is not current where it is not', () => {
    expect(expectedVersion({ kind: 'versions', versions: [3, 7] }, 7)).toBe(7);
    expect(expectedVersion({ kind: 'versions', versions: [3] }, 7)).toBe(3);
    expect(expectedVersion({ kind: 'versions', versions: [] }, 7)).toBe(0);
  });
});

describe('hasAlready', () => {
  it.each([
    [null, false],
    ['"3"', true],
    ['W/"3"', true],
    ['"2", "3"', true],
    ['*', true],
    ['"2"', false],
    ['3', false],
  ])('compares %s weakly', (header, expected) => {
    expect(hasAlready(header, '"3"')).toBe(expected);
  });
});
