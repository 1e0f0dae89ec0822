// What `onset verify` says of a PDF, and of how it stands to the record file that was given with it.
import { LaterChanges, MOST_TOLD } from '@/core/export/later-changes';
import { ok, type Result, refuse } from '@/core/result';
import { documentInRecord } from '@/verifier/document-in-record';
import type { DocumentFacts, RecordStanding } from '@/verifier/document-verdict';
import { documentLines, standingWords, takingWords } from '@/verifier/document-words';
import { momentWords } from '@/verifier/moment-words';
import { nodeCryptography } from '@/verifier/node-cryptography';
import { verifyDocument } from '@/verifier/verify-document';
import { verdictLines } from '@/verifier/words';
import { printableLines } from './printable';

/** @param record null where none was given */
export async function verifiedDocument(
  bytes: Uint8Array,
  record: Uint8Array | null,
  trusted: readonly string[],
): Promise<Result<string, string>> {
  const verdict = await verifyDocument(bytes, { cryptography: nodeCryptography, trusted });
  const lines = documentLines(verdict);
  if (verdict.kind !== 'unchanged') return refuse(printableLines([...lines, ...(record === null ? [] : [UNCOMPARED])]));
  if (record === null) return ok(printableLines(lines));
  const beside = besideRecord(verdict.facts, record, trusted);
  const words = printableLines([...lines, '', ...beside.lines]);
  return beside.isSound ? ok(words) : refuse(words);
}

const UNCOMPARED = 'It was not compared with the record.';

function besideRecord(facts: DocumentFacts, record: Uint8Array, trusted: readonly string[]) {
  const later = new LaterChanges(facts.revision);
  const { verdict, standing } = documentInRecord(facts, record, {
    ...{ cryptography: nodeCryptography, trusted },
    onEntry: (log, entry) => (log === 'record' ? later.take(entry) : undefined),
  });
  return {
    isSound: standing.kind === 'agrees',
    lines: [
      standingWords(standing, facts),
      ...(standing.kind === 'agrees' ? sinceLines(standing, later) : []),
      ...(standing.kind === 'unproven' ? ['', ...verdictLines(verdict)] : []),
    ],
  };
}

function sinceLines(
  { laterCount, taken }: Extract<RecordStanding, { kind: 'agrees' }>,
  later: LaterChanges,
): readonly string[] {
  const taking = takingWords(taken);
  const told = later
    .told()
    .map(({ seq, at, sentence, reason }) => `- ${seq}, ${momentWords(at)}: ${sentence}${reason && `: ${reason}`}`);
  const rest = laterCount - told.length;
  return [
    ...told,
    ...(rest > 0 ? [`- and ${rest.toLocaleString('en-GB')} more; the first ${MOST_TOLD} are told here`] : []),
    ...(taking === null ? [] : [taking]),
  ];
}
