// Thousands of tamperings, each from its own seed: `npm test` tries some hundred, `npm run prove` at least 5,000.

import { describe, expect, it } from 'vitest';
import type { Entry } from './entry';
import type { Json, JsonObject } from './json';
import { nodeCryptography } from './node-cryptography';
import { bytesOf, checkpointOver, SampleKey, sampleRecord, sealedFile } from './record.sample';
import { Chance, rehashed, TAMPERS, type Tampering } from './tampering.sample';
import type { Fault, Log } from './verdict';
import { verifyRecord } from './verify-record';
import { verifyStored } from './verify-stored';

/** A busy machine is slow, not wrong. */
const TIMEOUT_MS = 1_200_000;
const PROVEN = 5_000;
const SLICE = 300;
const { ONSET_TRIALS, ONSET_SEED = '20230105' } = process.env;
const trials = ONSET_TRIALS === undefined ? SLICE : Math.max(PROVEN, Number(ONSET_TRIALS));
const seeds = Array.from({ length: trials }, (_, trial) => Number(ONSET_SEED) + trial * 7919);

const key = new SampleKey();
const records = [8, 13, 21, 34].map((count) => sampleRecord(key, count, count));

async function* told<T>(entries: readonly T[]) {
  yield* entries;
}

/** A broken chain names two neighbours: whichever was hashed anew, the link between them does not hold. */
const namesEntry = (fault: Fault, seq: number): boolean =>
  ('seq' in fault && fault.seq === seq) ||
  (fault.kind === 'chain-broken' && fault.seq - 1 === seq) ||
  (fault.kind === 'missing' && fault.from <= seq && seq <= fault.to);

/** What the chain and its checkpoints alone say: no seal helps. */
async function faultsOf(log: Log, tampering: Tampering, entries: readonly Entry[], halfway: readonly Entry[]) {
  const checkpoints = [checkpointOver(key, log, halfway), checkpointOver(key, log, entries)];
  const stored = { incidentId: checkpoints[0]?.incidentId ?? '', log, checkpoints };
  const chain = { ...stored, entries: told(tampering.entries), rows: told([]) };
  return (await verifyStored(chain, key, nodeCryptography)).faults;
}

describe('tampering with what is stored', () => {
  it(
    `is found by chain and checkpoints alone, ${trials} times of ${trials}`,
    async () => {
      const missed: string[] = [];
      for (const seed of seeds) {
        const chance = new Chance(seed);
        const record = chance.of(records);
        const log: Log = chance.below(4) === 0 ? 'access' : 'record';
        const entries = log === 'record' ? record.revisions : record.accessLog;
        const [name, tamper] = chance.of(Object.entries(TAMPERS));
        const tampering = tamper(entries, chance);
        const faults = await faultsOf(log, tampering, entries, entries.slice(0, entries.length / 2));
        const { touched } = tampering;
        const isNamed = touched === null || faults.some((fault) => namesEntry(fault, touched));
        if (faults.length === 0 || !isNamed) missed.push(`${name} (${log}, seed ${seed}): ${JSON.stringify(faults)}`);
      }
      expect(missed).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it('is what it claims to be: untouched chains have no faults', async () => {
    for (const { revisions, accessLog } of records) {
      expect(await faultsOf('record', { entries: revisions, touched: null }, revisions, revisions)).toEqual([]);
      expect(await faultsOf('access', { entries: accessLog, touched: null }, accessLog, accessLog)).toEqual([]);
    }
  });
});

describe('tampering with a file', () => {
  const verdictOn = (file: Json) =>
    verifyRecord(bytesOf(file), { cryptography: nodeCryptography, trusted: [key.fingerprint] });

  it(
    `leaves no file valid, ${trials} times of ${trials}, whoever seals it again`,
    () => {
      const missed: string[] = [];
      for (const seed of seeds) {
        const chance = new Chance(seed);
        const file = tamperedFile(chance);
        if (verdictOn(file).kind === 'valid') missed.push(`seed ${seed}`);
      }
      expect(missed).toEqual([]);
    },
    TIMEOUT_MS,
  );

  function tamperedFile(chance: Chance): JsonObject {
    const record = chance.of(records);
    const file = sealedFile(key, record);
    const [, tamper] = chance.of(Object.entries(TAMPERS));
    const revisions = tamper(record.revisions, chance).entries;
    const forger = new SampleKey();
    switch (chance.below(5)) {
      case 0:
        return { ...sealedFile(key, { ...record, revisions }), seal: String(file.seal) };
      case 1:
        return sealedFile(forger, { ...record, revisions });
      case 2:
        return forgedThroughout(forger, rehashed(revisions), rehashed(record.accessLog));
      case 3:
        return { ...file, ...chance.of(OUTSIDE_THE_CHAINS) };
      default:
        return withForeignMember(file, chance);
    }
  }

  /** Everything made anew with a key of the forger's own. */
  const forgedThroughout = (forger: SampleKey, revisions: readonly Entry[], accessLog: readonly Entry[]) =>
    sealedFile(forger, {
      revisions,
      accessLog,
      checkpoints: [checkpointOver(forger, 'record', revisions), checkpointOver(forger, 'access', accessLog)],
    });

  const OUTSIDE_THE_CHAINS: readonly JsonObject[] = [
    { exportedAt: '2024-02-29T00:00:00Z' },
    { exportedBy: { id: 'someone', name: 'Somebody else' } },
    { incident: { id: 'other', ref: 'INC-2023-0001', title: 'A case' } },
    { incident: { id: '5f0c2b9e-7a46-4c8f-9d53-0b1d2c3e4f50', ref: 'INC-2023-0001', title: 'Another case' } },
    { checkpoints: [] },
    { accessLog: [] },
    { revisions: [] },
    { seal: '0'.repeat(128) },
    { formatVersion: 3 },
  ];

  function withForeignMember(file: JsonObject, chance: Chance): JsonObject {
    const place = chance.of(['', 'incident', 'exportedBy', 'publicKey', 'checkpoints', 'revisions', 'accessLog']);
    if (place === '') return { ...file, note: 'harmless' };
    const part = file[place] ?? null;
    const first = Array.isArray(part) ? part[0] : part;
    const grown = { ...Object(first), note: 'harmless' };
    return { ...file, [place]: Array.isArray(part) ? [grown, ...part.slice(1)] : grown };
  }
});
