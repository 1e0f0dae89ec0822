// Verifies a record file by itself: its form, both chains, the checkpoints over them, the seal, and whose key it is.
// Nothing but the file and the fingerprints that the reader trusts decides; nothing that a file holds makes it throw.

import { Chain } from './chain';
import { checkpointFaults } from './checkpoints';
import type { Cryptography } from './cryptography';
import { bytesOfHex } from './cryptography';
import type { Entry } from './entry';
import { erasuresAmong, isErasure, unaccounted } from './erasures';
import { type JsonObject, readJson } from './json';
import {
  CHAINS,
  checkpointForm,
  elementsOf,
  entryForm,
  entryOf,
  FORMAT,
  FORMAT_VERSION,
  fileForm,
  type RecordFile,
  recordFileOf,
} from './record-file';
import { sealedBytes } from './seal';
import { isObject } from './shape';
import type { Fault, RecordFacts, Verdict } from './verdict';

/** 400 MiB, about 300,000 revisions: what one text may hold in every browser. */
export const MOST_BYTES = 400 * 2 ** 20;

export interface Progress {
  readonly stage: 'reading' | 'following';
  /** Entries of both chains. */
  readonly done: number;
}

export interface Verification {
  readonly cryptography: Cryptography;
  /** Fingerprints of the keys that the reader trusts. */
  readonly trusted: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
}

export function verifyRecord(bytes: Uint8Array, verification: Verification): Verdict {
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length);
  const text = decoded(bytes);
  if (text === null) return { kind: 'unreadable', reason: { kind: 'not-utf8' } };
  const faults: Fault[] = [];
  const chains = new Map([...CHAINS.keys()].map((member): [string, Entry[]] => [member, []]));
  const reading = readJson(text, takers(chains, faults, verification));
  if (!reading.ok) return { kind: 'unreadable', reason: { kind: 'not-json', fault: reading.fault } };
  const file = reading.value;
  if (!isObject(file) || file.format !== FORMAT) return { kind: 'unreadable', reason: { kind: 'not-a-record' } };
  const { formatVersion } = file;
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) {
    return { kind: 'unreadable', reason: { kind: 'newer-format', formatVersion } };
  }
  checkForm(file, faults);
  return faults.length > 0 ? invalid(faults) : judge(file, chains, verification);
}

/** For whoever knows the size before reading. */
export const tooLarge = (sizeBytes: number): Verdict => ({
  kind: 'unreadable',
  reason: { kind: 'too-large', sizeBytes },
});

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const PROGRESS_EVERY = 1000;

function takers(chains: ReadonlyMap<string, Entry[]>, faults: Fault[], { onProgress }: Verification) {
  const report = (fault: Fault) => faults.push(fault);
  let done = 0;
  return new Map(
    [...chains].map(([member, entries]) => [
      member,
      (value: Parameters<typeof entryForm>[0], index: number) => {
        const before = faults.length;
        entryForm(value, `/${member}/${index}`, report);
        if (faults.length === before) entries.push(entryOf(value));
        done += 1;
        if (done % PROGRESS_EVERY === 0) onProgress?.({ stage: 'reading', done });
      },
    ]),
  );
}

function checkForm(file: JsonObject, faults: Fault[]): void {
  const report = (fault: Fault) => faults.push(fault);
  fileForm(file, '', report);
  for (const [index, checkpoint] of elementsOf(file.checkpoints).entries()) {
    checkpointForm(checkpoint, `/checkpoints/${index}`, report);
  }
}

function judge(json: JsonObject, chains: ReadonlyMap<string, readonly Entry[]>, verification: Verification): Verdict {
  const { cryptography, trusted } = verification;
  const file = recordFileOf(json);
  const followed = followAll(file, chains, verification);
  const faults = [
    ...[...followed.values()].flatMap((chain) => [...chain.faults(), ...checkpointsOf(file, chain, cryptography)]),
    ...keyFaults(file, cryptography),
  ];
  const record = followed.get('revisions');
  if (record?.highest === 0) faults.push({ kind: 'empty', log: 'record' });
  if (!cryptography.verifies(file.seal, sealedBytes(json, chains), file.publicKey)) faults.push({ kind: 'seal-wrong' });
  if (faults.length > 0) return invalid(faults);
  const facts = factsOf(file, chains, record?.bare ?? new Set());
  return trusted.includes(file.fingerprint) ? { kind: 'valid', facts } : { kind: 'unknown-key', facts, known: trusted };
}

function followAll(
  { incident }: RecordFile,
  chains: ReadonlyMap<string, readonly Entry[]>,
  { cryptography, onProgress }: Verification,
): ReadonlyMap<string, Chain> {
  const followed = new Map<string, Chain>();
  let done = 0;
  for (const [member, log] of CHAINS) {
    const chain = new Chain(log, incident.id, cryptography);
    for (const entry of chains.get(member) ?? []) {
      chain.take(entry);
      done += 1;
      if (done % PROGRESS_EVERY === 0) onProgress?.({ stage: 'following', done });
    }
    followed.set(member, chain);
  }
  return followed;
}

function checkpointsOf(file: RecordFile, chain: Chain, cryptography: Cryptography) {
  const checkpoints = file.checkpoints.filter(({ log }) => log === chain.log);
  return checkpointFaults(chain, checkpoints, file, cryptography);
}

function keyFaults({ publicKey, fingerprint }: RecordFile, { sha256 }: Cryptography): readonly Fault[] {
  return sha256(bytesOfHex(publicKey)) === fingerprint ? [] : [{ kind: 'wrong-fingerprint' }];
}

function factsOf(
  { incident, exportedAt, exportedBy, fingerprint }: RecordFile,
  chains: ReadonlyMap<string, readonly Entry[]>,
  bare: ReadonlySet<number>,
): RecordFacts {
  const revisions = chains.get('revisions') ?? [];
  const erasures = erasuresAmong(revisions.filter(isErasure), bare);
  return {
    incident,
    exportedAt,
    exportedBy,
    fingerprint,
    revisionCount: revisions.length,
    lastRevisionAt: revisions.at(-1)?.at ?? null,
    accessCount: chains.get('accessLog')?.length ?? 0,
    withheldCount: unaccounted(bare, erasures).length,
    erasures,
  };
}

const MOST_FAULTS = 100;

const invalid = (faults: readonly Fault[]): Verdict => ({
  kind: 'invalid',
  faults: faults.slice(0, MOST_FAULTS),
  faultCount: faults.length,
});
