// Fingerprints as people write them: in groups, with blanks or colons, in capitals or not.

const DIGITS = 64;

/** 64 hexadecimal digits in small letters; null for anything else. */
export function readFingerprint(typed: string): string | null {
  const digits = typed.toLowerCase().replace(/[\s:]/g, '');
  return digits.length === DIGITS && /^[0-9a-f]+$/.test(digits) ? digits : null;
}

/** In groups of eight, which can be read out over the telephone. */
export const fingerprintGroups = (fingerprint: string): readonly string[] => fingerprint.match(/.{1,8}/g) ?? [];
