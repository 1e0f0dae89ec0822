// `onset verify <file>`: verifies a record file, offline, with nothing of the application but the installation's key.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result, refuse } from '@/core/result';
import { nodeCryptography } from '@/verifier/node-cryptography';
import type { Verdict } from '@/verifier/verdict';
import { MOST_BYTES, tooLarge, verifyRecord } from '@/verifier/verify-record';
import { verdictLines } from '@/verifier/words';
import { dataFolder } from '../../files/data-folder.mjs';
import type { Command } from '../command';
import { installationFingerprint } from '../installation-fingerprint';

const FINGERPRINT = /^[0-9a-f]{64}$/;

export const verify: Command = {
  name: 'verify',
  summary: 'Says whether a record file is whole and unchanged, or what is wrong with it',
  operand: { placeholder: 'file', summary: 'the record file, as it was exported' },
  options: [
    {
      name: 'key',
      summary: 'fingerprint of the key that must have sealed it; that of this installation unless told',
      value: { kind: 'optional-text', placeholder: 'fingerprint' },
    },
  ],
  needsDatabase: false,
  run: async (given) => {
    const trusted = trustedKeys(given.optional('key'));
    if (!trusted.ok) return trusted;
    const read = verdictOn(given.operand, trusted.value);
    if (!read.ok) return read;
    const words = verdictLines(read.value).join('\n');
    return read.value.kind === 'valid' ? ok(words) : refuse(words);
  },
};

/** A key that is named replaces the installation's own: whoever names one means it. */
function trustedKeys(named: string | null): Result<readonly string[], string> {
  if (named === null) {
    const own = installationFingerprint(join(dataFolder(process.env), 'record-key.pem'));
    return ok(own === null ? [] : [own]);
  }
  const fingerprint = named.toLowerCase().replace(/[\s:]/g, '');
  return FINGERPRINT.test(fingerprint)
    ? ok([fingerprint])
    : refuse('--key takes a fingerprint: 64 hexadecimal digits.');
}

function verdictOn(path: string, trusted: readonly string[]): Result<Verdict, string> {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) return ok(tooLarge(size));
    return ok(verifyRecord(readFileSync(path), { cryptography: nodeCryptography, trusted }));
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure) return refuse(`${path} cannot be read: ${failure.message}`);
    throw failure;
  }
}
