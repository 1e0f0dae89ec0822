// `onset verify <file>`: verifies a record file or a PDF, offline, with nothing of the application but the installation's
// key and, for what a record says came after a PDF, its sentences.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { ok, type Result, refuse } from '@/core/result';
import { readFingerprint } from '@/verifier/fingerprint';
import { nodeCryptography } from '@/verifier/node-cryptography';
import { beginsAsPdf } from '@/verifier/pdf/pdf-file';
import { MOST_BYTES, tooLarge, verifyRecord } from '@/verifier/verify-record';
import { verdictLines } from '@/verifier/words';
import { dataFolderPath } from '../../files/data-folder.mjs';
import { installationFingerprint, recordKeyPath } from '../../files/installation-fingerprint';
import type { Command } from '../command';
import { fileRefusal, namedFile, STANDARD_INPUT } from '../named-file';
import { printableLines } from '../printable';
import { verifiedDocument } from '../verified-document';

export const verify: Command = {
  name: 'verify',
  summary: 'Says whether a record file or a PDF is whole and unchanged, or what is wrong with it',
  operand: { placeholder: 'file', summary: 'the record file or the PDF, as it was exported; - for standard input' },
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
    {
      name: 'record',
      summary: 'a record file of the same incident, to tell what changed since the PDF',
      value: { kind: 'optional-text', placeholder: 'file' },
    },
  ],
  needsDatabase: false,
  run: async (given) => {
    const file = await readNamed(given.operand);
    if (!file.ok) return file;
    const record = given.optional('record');
    const beside = record === null ? ok(null) : await readNamed(record);
    if (!beside.ok) return beside;
    const trusted = trustedKeys(given.optional('key'));
    if (beginsAsPdf(file.value)) return verifiedDocument(file.value, beside.value, trusted);
    if (beside.value !== null) return refuse(`--record goes with a PDF, and ${given.operand} is none.`);
    const verdict = verifyRecord(file.value, { cryptography: nodeCryptography, trusted });
    const words = printableLines(verdictLines(verdict));
    return verdict.kind === 'valid' ? ok(words) : refuse(words);
  },
};

/** A key that is named replaces the installation's own: whoever names one means it. */
function trustedKeys(named: string | null): readonly string[] {
  const key = named === null ? ownFingerprint() : readFingerprint(named);
  return key === null ? [] : [key];
}

const ownFingerprint = (): string | null =>
  installationFingerprint(recordKeyPath(dataFolderPath(process.env)), ', or name a fingerprint with --key');

async function readNamed(path: string): Promise<Result<Uint8Array, string>> {
  try {
    if (path === STANDARD_INPUT) return await readUnmeasured(process.stdin);
    const found = statSync(namedFile(path));
    if (!found.isFile()) return await readUnmeasured(createReadStream(namedFile(path)));
    // Nothing of it is read.
    if (found.size > MOST_BYTES) return refuse(tooLargeWords(found.size));
    return ok(readFileSync(namedFile(path)));
  } catch (failure) {
    return refuse(fileRefusal(`${path} cannot be read`, failure));
  }
}

const tooLargeWords = (sizeBytes: number | null): string => printableLines(verdictLines(tooLarge(sizeBytes)));

/** Of what nobody knows the size before its end: where that is too far, the rest is left unread. */
async function readUnmeasured(bytes: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array, string>> {
  const pieces: Uint8Array[] = [];
  let takenBytes = 0;
  for await (const piece of bytes) {
    takenBytes += piece.length;
    if (takenBytes > MOST_BYTES) return refuse(tooLargeWords(null));
    pieces.push(piece);
  }
  return ok(Buffer.concat(pieces));
}
