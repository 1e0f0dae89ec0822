import { describe, expect, it } from 'vitest';
import { isText } from './text-bytes';

describe('bytes that may be text', () => {
  it.each([
    ['nothing', []],
    ['UTF-8', [...new TextEncoder().encode('naïve 日本\r\n')]],
    ['Latin-1', [0x6e, 0x61, 0xef, 0x76, 0x65]],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x61, 0x00]],
    ['a terminal’s colours', [0x1b, 0x5b, 0x31, 0x6d]],
  ])('takes %s', (_what, bytes) => {
    expect(isText(Uint8Array.from(bytes))).toBe(true);
  });

  it.each([
    ['NUL', [0x61, 0x00]],
    ['control characters', [0x61, 0x01]],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ])('refuses %s', (_what, bytes) => {
    expect(isText(Uint8Array.from(bytes))).toBe(false);
  });
});
