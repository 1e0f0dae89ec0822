import { describe, expect, it } from 'vitest';
import { acceptedCounter, counterAt, newTotpSecret, totpAddress, totpCode } from './totp';

/** "12345678901234567890", the secret of RFC 6238’s examples. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('totpCode', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('is that of RFC 6238 at %i seconds', (seconds, code) => {
    expect(totpCode(SECRET, counterAt(seconds * 1_000))).toBe(code);
  });
});

describe('acceptedCounter', () => {
  const atMs = 1_234_567_890_000;
  const now = counterAt(atMs);
  it.each([-1, 0, 1])('takes the code of the step %i away', (steps) => {
    expect(acceptedCounter(SECRET, totpCode(SECRET, now + steps), atMs, 0)).toBe(now + steps);
  });
  it.each([-2, 2])('takes none of the step %i away', (steps) => {
    expect(acceptedCounter(SECRET, totpCode(SECRET, now + steps), atMs, 0)).toBeNull();
  });
  it('takes no code a second time, nor an older one', () => {
    expect(acceptedCounter(SECRET, totpCode(SECRET, now), atMs, now)).toBeNull();
    expect(acceptedCounter(SECRET, totpCode(SECRET, now - 1), atMs, now)).toBeNull();
  });
  it.each(['', '12345', '1234567', '１２３４５６'])('takes no “%s”', (code) => {
    expect(acceptedCounter(SECRET, code, atMs, 0)).toBeNull();
  });
});

describe('a new secret', () => {
  it('is 160 bits in base32, and another each time', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
  });
  it('is told to apps with the name of the account', () => {
    expect(totpAddress(SECRET, 'a+b@example.org')).toBe(
      `otpauth://totp/Onset%3Aa%2Bb%40example.org?secret=${SECRET}&issuer=Onset`,
    );
  });
});
