// How long a record file of 100,000 revisions takes to verify: every hash of both chains, the checkpoints and the seal.
import { nodeCryptography } from '@/verifier/node-cryptography';
import { bytesOf, SampleKey, sampleRecord, sealedFile } from '@/verifier/record.sample';
import { verifyRecord } from '@/verifier/verify-record';
import { measuredFrom } from '../measure';
import { type Row, rowOf } from '../report';

const REVISIONS = 100_000;
/** Of seconds each: the first is what a command that runs once takes. */
const CALLS = 5;

export function benchVerifying(): readonly Row[] {
  const key = new SampleKey();
  const bytes = bytesOf(sealedFile(key, sampleRecord(key, REVISIONS)));
  const durationsMs = Array.from({ length: CALLS }, () => {
    const began = performance.now();
    const verdict = verifyRecord(bytes, { cryptography: nodeCryptography, trusted: [key.fingerprint] });
    if (verdict.kind !== 'valid') throw new Error(`The sample is ${verdict.kind}`);
    return performance.now() - began;
  });
  const sizeMb = Math.round(bytes.length / 1e6);
  const what = `verify ${REVISIONS.toLocaleString('en-GB')} revisions (${sizeMb} MB)`;
  return [rowOf(what, REVISIONS, measuredFrom(durationsMs), [{ figure: 'p99Ms', atMost: 5_000 }])];
}
