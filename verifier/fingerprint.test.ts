import { describe, expect, it } from 'vitest';
import { fingerprintGroups, readFingerprint } from './fingerprint';

const DIGITS = '0123456789abcdef'.repeat(4);

describe('a fingerprint', () => {
  it('is read however it is grouped', () => {
    expect(readFingerprint(fingerprintGroups(DIGITS).join(' '))).toBe(DIGITS);
    expect(readFingerprint(`  ${DIGITS.toUpperCase().replace(/../g, '$&:')}`)).toBe(DIGITS);
  });
  it('is refused where it is too short, too long or no hexadecimal', () => {
    expect(readFingerprint(DIGITS.slice(1))).toBeNull();
    expect(readFingerprint(`${DIGITS}0`)).toBeNull();
    expect(readFingerprint(DIGITS.replace('f', 'g'))).toBeNull();
  });
  it('is shown in eight groups of eight', () => {
    expect(fingerprintGroups(DIGITS)).toHaveLength(8);
    expect(fingerprintGroups(DIGITS).join('')).toBe(DIGITS);
  });
});
