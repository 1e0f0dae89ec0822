import { describe, expect, it } from 'vitest';
import { commonFault } from './common-password';

const CHOOSER = { name: 'A. Rivera-Santos', email: 'arivera@harbourgrid.example' };
const faultOf = (password: string) => commonFault(password, CHOOSER);

describe('commonFault', () => {
  it.each([
    'password1234',
    'Password2024!',
    '123456789012',
    'QWERTYUIOP12',
    'dragondragon',
    '!!!!monkey!!!!',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'iloveyou1234',
  ])('refuses “%s”, which is tried first', async (password) => {
    expect(await faultOf(password)).toMatch(/most common passwords/);
  });

  it.each(['santos-by-the-sea', 'xx-arivera-xx', 'the HARBOURGRID way', 'onset of winter'])(
    'refuses “%s”, which says who chose it or where',
    async (password) => {
      expect(await faultOf(password)).toMatch(/without them/);
    },
  );

  it.each(['correct horse battery', 'a long sentence about tea', 'zq8wv2kx7rtp', '🔑🔑 rain on slate 🔑🔑'])(
    'takes “%s”',
    async (password) => {
      expect(await faultOf(password)).toBeNull();
    },
  );
});
