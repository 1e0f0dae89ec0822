import { describe, expect, it } from 'vitest';
import { bundlePath, checksumLines } from './bundle-path';

describe('a file in a bundle', () => {
  it.each([
    ['proxy.log', 'evidence/001 proxy.log'],
    ['CON.txt', 'evidence/001 CON.txt'],
    ['../../key', 'evidence/001 .._.._key'],
    ['a:b?.txt', 'evidence/001 a_b_.txt'],
    ['ends. ', 'evidence/001 ends_'],
    ['日本.pdf', 'evidence/001 日本.pdf'],
  ])('%s is called what every system can unpack', (name, path) => {
    expect(bundlePath(1, 9, name)).toBe(path);
  });
  it('is no longer than file systems take, and keeps its extension', () => {
    const path = bundlePath(12, 2_000, `${'ü'.repeat(125)}.json`);
    const name = path.slice('evidence/'.length);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^0012 ü{122}\.json$/);
  });
  it('has as many digits as the last number needs', () => {
    expect(bundlePath(7, 1_000, 'a')).toBe('evidence/0007 a');
  });
  it('is listed as sha256sum reads it', () => {
    expect(checksumLines([{ path: 'evidence/001 a', sha256: 'ab' }])).toBe('ab  evidence/001 a\n');
  });
});
