import { describe, expect, it } from 'vitest';
import { passwordFault } from './password';

describe('passwordFault', () => {
  it('takes twelve characters of any kind', () => {
    expect(passwordFault('aaaaaaaaaaaa')).toBeNull();
    expect(passwordFault('correct horse')).toBeNull();
  });
  it('counts what people see, not code units', () => {
    expect(passwordFault('🔑'.repeat(6))).toMatch(/Too short/);
    expect(passwordFault('🔑'.repeat(12))).toBeNull();
  });
  it('says how long is long enough', () => {
    expect(passwordFault('')).toBe('Type a password: it takes at least 12 characters.');
    expect(passwordFault('eleven-char')).toBe('Too short: it takes at least 12 characters.');
  });
  it('refuses what would only burn time to hash', () => {
    expect(passwordFault('x'.repeat(129))).toBe('Too long: at most 128 characters.');
  });
});
