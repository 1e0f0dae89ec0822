// Holds a document against a record file of its incident: whether the record has the hash that the document says, how
// much of it came later, and who took this very file out.

import type { DocumentFacts, RecordStanding, Taking } from './document-verdict';
import type { Entry } from './entry';
import { readJson } from './json';
import { isObject } from './shape';
import type { Log, Verdict } from './verdict';
import { type Verification, verifyRecord } from './verify-record';

export interface RecordBeside {
  readonly verdict: Verdict;
  readonly standing: RecordStanding;
}

export function documentInRecord(facts: DocumentFacts, record: Uint8Array, verification: Verification): RecordBeside {
  let hash: string | null = null;
  const taken: Taking[] = [];
  const onEntry = (log: Log, entry: Entry) => {
    verification.onEntry?.(log, entry);
    if (log === 'access' && tookOut(entry, facts.sha256)) taken.push({ at: entry.at, by: entry.actor });
    if (log === 'record' && entry.seq === facts.revision) hash = entry.hash;
  };
  const verdict = verifyRecord(record, { ...verification, onEntry });
  return { verdict, standing: standingOf(verdict, facts, hash, taken) };
}

function standingOf(
  verdict: Verdict,
  { incident, revision, headHash }: DocumentFacts,
  hash: string | null,
  taken: readonly Taking[],
): RecordStanding {
  if (verdict.kind !== 'valid') return { kind: 'unproven' };
  const { revisionCount } = verdict.facts;
  if (verdict.facts.incident.id !== incident.id) return { kind: 'other-incident', ref: verdict.facts.incident.ref };
  if (hash === null) return { kind: 'older', last: revisionCount };
  if (hash !== headHash) return { kind: 'contradicted' };
  return { kind: 'agrees', laterCount: revisionCount - revision, taken };
}

/** Its SHA-256 is the name that the log has for a document. */
function tookOut({ type, payload }: Entry, sha256: string): boolean {
  if (type !== 'export.pdf' || payload === null) return false;
  const reading = readJson(payload);
  return reading.ok && isObject(reading.value) && reading.value.sha256 === sha256;
}
