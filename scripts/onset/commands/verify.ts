// `onset verify <file>`: verifies a record file, offline, with nothing of the application but the installation's key.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result, refuse } from '@/core/result';
import { readFingerprint } from '@/verifier/fingerprint';
import { nodeCryptography } from '@/verifier/node-cryptography';
import type { Verdict } from '@/verifier/verdict';
import { MOST_BYTES, tooLarge, verifyRecord } from '@/verifier/verify-record';
import { verdictLines } from '@/verifier/words';
import { dataFolder } from '../../files/data-folder.mjs';
import type { Command } from '../command';
import { installationFingerprint } from '../installation-fingerprint';
import { fileRefusal, namedFile } from '../named-file';

export const verify: Command = {
  name: 'verify',
  summary: 'Says whether a record file is whole and unchanged, or what is wrong with it',
  operand: { placeholder: 'file', summary: 'the record file, as it was exported' },
  options: [
    {
      name: 'key',
      summary: 'fingerprint of the key that must have sealed it; that of this installation unless told',
      value: {
        kind: 'optional-text',
        placeholder: 'fingerprint',
        form: { words: 'a fingerprint: 64 hexadecimal digits', isKept: (typed) => readFingerprint(typed) !== null },
      },
    },
  ],
  needsDatabase: false,
  run: async (given) => {
    const read = verdictOn(given.operand, trustedKeys(given.optional('key')));
    if (!read.ok) return read;
    const words = verdictLines(read.value).join('\n');
    return read.value.kind === 'valid' ? ok(words) : refuse(words);
  },
};

/** A key that is named replaces the installation's own: whoever names one means it. */
function trustedKeys(named: string | null): readonly string[] {
  const key =
    named === null ? installationFingerprint(join(dataFolder(process.env), 'record-key.pem')) : readFingerprint(named);
  return key === null ? [] : [key];
}

function verdictOn(path: string, trusted: readonly string[]): Result<Verdict, string> {
  try {
    const { size } = statSync(namedFile(path));
    if (size > MOST_BYTES) return ok(tooLarge(size));
    return ok(verifyRecord(readFileSync(namedFile(path)), { cryptography: nodeCryptography, trusted }));
  } catch (failure) {
    return refuse(fileRefusal(`${path} cannot be read`, failure));
  }
}
