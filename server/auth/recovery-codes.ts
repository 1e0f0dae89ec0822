// Codes that stand in for the authenticator app, each of them once. They are short enough to be written down, so they are
// kept under the installation's secret: whoever reads the database alone cannot try them out.

import 'server-only';
import { createHmac, randomInt } from 'node:crypto';
import { environment } from '../env/environment';

const HOW_MANY = 10;
const CHARACTERS = 10;
/** Without what is easily taken for something else. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

export const newRecoveryCodes = (): readonly string[] => Array.from({ length: HOW_MANY }, newRecoveryCode);

function newRecoveryCode(): string {
  const signs = Array.from({ length: CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${signs.slice(0, CHARACTERS / 2)}-${signs.slice(CHARACTERS / 2)}`;
}

/** However it is typed: in capitals, with spaces, without the hyphen. */
export const recoveryCodeHash = (userId: string, typed: string): string =>
  createHmac('sha256', environment().BETTER_AUTH_SECRET)
    .update(`recovery code of ${userId}: ${typed.toLowerCase().replace(/[\s-]/g, '')}`)
    .digest('hex');
