// Verifies a record file by itself: its form, both chains, the checkpoints over them, the seal, and whose key it is.
// Nothing but the file and the fingerprints that the reader trusts decides; nothing that a file holds makes it throw.

import type { Chain } from './chain';
import { ChainReading } from './chain-reading';
import { checkpointFaults } from './checkpoints';
import type { Cryptography } from './cryptography';
import type { Entry } from './entry';
import { erasuresAmong, unaccounted } from './erasures';
import { type Json, type JsonObject, readJson, type TakeElement } from './json';
import {
  CHAINS,
  checkpointForm,
  elementsOf,
  FORMAT,
  FORMAT_VERSION,
  fileForm,
  type RecordFile,
  recordFileOf,
} from './record-file';
import { RowReading } from './rows';
import { sealedBytes } from './seal';
import { isObject } from './shape';
import type { Fault, Log, RecordFacts, Verdict } from './verdict';

/** 400 MiB, about 300,000 revisions: what one text may hold in every browser. */
export const MOST_BYTES = 400 * 2 ** 20;

/** With what a zip file begins: "PK". */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** What Onset calls a state that it exports as JSON. */
const STATE_FORMAT = 'onset-state';

export interface Verification {
  readonly cryptography: Cryptography;
  /** Fingerprints of the keys that the reader trusts. */
  readonly trusted: readonly string[];
  /** Told now and then how many entries of the two chains were taken. */
  readonly onProgress?: (entryCount: number) => void;
  /** Told each entry of the two chains that has the form of one, as it stands in the file, proven or not. */
  readonly onEntry?: (log: Log, entry: Entry) => void;
}

export function verifyRecord(bytes: Uint8Array, verification: Verification): Verdict {
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length);
  if (ZIP.every((byte, at) => bytes[at] === byte)) return { kind: 'unreadable', reason: { kind: 'zip' } };
  const text = decoded(bytes);
  if (text === null) return { kind: 'unreadable', reason: { kind: 'not-utf8' } };
  const faults = new FirstFaults();
  const report = (fault: Fault) => faults.add(fault);
  const readings = [...CHAINS].map(([member, log]) => new ChainReading(member, log, verification, report));
  const rows = new RowReading(verification.cryptography, report);
  const reading = readJson(text, takers(readings, rows, verification));
  if (!reading.ok) return { kind: 'unreadable', reason: { kind: 'not-json', fault: reading.fault } };
  const file = recordIn(reading.value);
  if ('kind' in file) return file;
  checkForm(file.json, report);
  return faults.count > 0 ? faults.verdict() : judge(file.json, { readings, rows }, verification);
}

function recordIn(json: Json): Verdict | { readonly json: JsonObject } {
  if (!isObject(json) || json.format !== FORMAT) {
    const isState = isObject(json) && json.format === STATE_FORMAT;
    return { kind: 'unreadable', reason: { kind: isState ? 'a-state' : 'not-a-record' } };
  }
  const { formatVersion } = json;
  const isNewer = typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION;
  return isNewer ? { kind: 'unreadable', reason: { kind: 'newer-format', formatVersion } } : { json };
}

/** For whoever knows the size before reading. */
export const tooLarge = (sizeBytes: number | null): Verdict => ({
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

function takers(
  readings: readonly ChainReading[],
  rows: RowReading,
  { onProgress }: Verification,
): ReadonlyMap<string, TakeElement> {
  let entryCount = 0;
  const taker =
    (reading: Pick<ChainReading, 'take'>): TakeElement =>
    (value, index, before) => {
      reading.take(value, index, before);
      entryCount += 1;
      if (entryCount % PROGRESS_EVERY === 0) onProgress?.(entryCount);
    };
  return new Map([
    ...readings.map((reading): [string, TakeElement] => [reading.member, taker(reading)]),
    [RowReading.member, taker(rows)],
  ]);
}

function checkForm(file: JsonObject, report: (fault: Fault) => void): void {
  fileForm(file, '', report);
  for (const [index, checkpoint] of elementsOf(file.checkpoints).entries()) {
    checkpointForm(checkpoint, `/checkpoints/${index}`, report);
  }
}

interface Readings {
  readonly readings: readonly ChainReading[];
  readonly rows: RowReading;
}

function judge(json: JsonObject, { readings, rows }: Readings, { cryptography, trusted }: Verification): Verdict {
  const file = recordFileOf(json);
  const chains = readings.map((reading) => reading.followed(file.incident.id));
  const faults = [
    ...chains.flatMap((chain): readonly Fault[] => [...chain.faults(), ...checkpointsOf(file, chain, cryptography)]),
    ...chains.flatMap(emptiness),
    ...rows.rows.faults(readings.flatMap(({ committing }) => committing)),
    ...keyFaults(file, cryptography),
    ...sealFaults(json, file, { readings, rows }, cryptography),
  ];
  if (faults.length > 0) return invalid(faults, faults.length);
  const facts = factsOf(file, { readings, rows });
  return trusted.includes(file.fingerprint) ? { kind: 'valid', facts } : { kind: 'unknown-key', facts, known: trusted };
}

/** An incident's first revision opens it, so there always is one. */
const emptiness = ({ log, highest }: Chain): readonly Fault[] =>
  log === 'record' && highest === 0 ? [{ kind: 'empty', log }] : [];

function sealFaults(
  json: JsonObject,
  { seal, publicKey }: RecordFile,
  { readings, rows }: Readings,
  { verifies }: Cryptography,
): readonly Fault[] {
  const lists = new Map(readings.map((reading) => [reading.member, reading.bytes()]));
  lists.set(RowReading.member, rows.bytes());
  const sealed = sealedBytes(json, lists);
  return verifies(seal, sealed, publicKey) ? [] : [{ kind: 'seal-wrong' }];
}

function checkpointsOf(file: RecordFile, chain: Chain, cryptography: Cryptography) {
  const checkpoints = file.checkpoints.filter(({ log }) => log === chain.log);
  return checkpointFaults(chain, checkpoints, file, cryptography);
}

function keyFaults({ publicKey, fingerprint }: RecordFile, { sha256 }: Cryptography): readonly Fault[] {
  return sha256('', publicKey) === fingerprint ? [] : [{ kind: 'wrong-fingerprint' }];
}

function factsOf(file: RecordFile, { readings, rows }: Readings): RecordFacts {
  const { incident, exportedAt, exportedBy, fingerprint } = file;
  const [record, access] = (['record', 'access'] as const).map((log) =>
    readings.find((reading) => reading.log === log),
  );
  const bare = record?.followed(incident.id).bare ?? new Set();
  const erasures = erasuresAmong(record?.erasing ?? [], bare);
  return {
    incident,
    exportedAt,
    exportedBy,
    fingerprint,
    revisionCount: record?.count ?? 0,
    lastRevisionAt: record?.lastAt ?? null,
    accessCount: access?.count ?? 0,
    withheldCount: unaccounted(bare, erasures).length,
    withheldRowCount: rows.rows.unaccounted(record?.erasing ?? []).length,
    erasures,
  };
}

const MOST_FAULTS = 100;

const invalid = (faults: readonly Fault[], faultCount: number): Verdict => ({
  kind: 'invalid',
  faults: faults.slice(0, MOST_FAULTS),
  faultCount,
});

/** Only those that are told are kept: three bytes of a file can be wrong in nine ways. */
class FirstFaults {
  readonly #first: Fault[] = [];
  #count = 0;

  add(fault: Fault): void {
    this.#count += 1;
    if (this.#count <= MOST_FAULTS) this.#first.push(fault);
  }

  get count(): number {
    return this.#count;
  }

  verdict(): Verdict {
    return invalid(this.#first, this.#count);
  }
}
