// Records for tests, benches and trials, made after docs/record.md and with nothing of the application: an incident whose
// events are added and changed, of which one was erased and one is withheld from whoever exported.

import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Checkpoint } from './checkpoints';
import { bytesOfText } from './cryptography';
import { type Entry, entryHashOf, FIRST_PREV_HASH, payloadHashOf } from './entry';
import { canonicalJson } from './jcs';
import type { Json, JsonObject } from './json';
import { nodeCryptography } from './node-cryptography';
import type { Log } from './verdict';

export const INCIDENT_ID = '5f0c2b9e-7a46-4c8f-9d53-0b1d2c3e4f50';

/** A key pair, as an installation has one. */
export class SampleKey {
  readonly #pair = generateKeyPairSync('ed25519');
  readonly publicKey = rawOf(this.#pair.publicKey).toString('hex');
  readonly fingerprint = nodeCryptography.sha256('', this.publicKey);

  sign(text: string): string {
    return sign(null, bytesOfText(text), this.#pair.privateKey).toString('hex');
  }
}

const rawOf = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');

/** What a revision says, before it is chained. */
export interface Draft {
  readonly type: string;
  readonly payload: JsonObject;
}

const ACTOR = { id: '0b6f5a0e-1f43-4a59-8d3b-2a1e6f9c7d10', name: 'J. Marsh' };
const BEGAN_MS = Date.parse('2023-01-05T16:00:00Z');
const STEP_MS = 61_500;

/** Chains drafts in their order. */
export function chained(drafts: readonly Draft[], incidentId = INCIDENT_ID): Entry[] {
  let prevHash = FIRST_PREV_HASH;
  return drafts.map(({ type, payload }, index) => {
    const seq = index + 1;
    const text = canonicalJson(payload);
    const salt = nodeCryptography.sha256(`salt ${seq}`);
    const entry = { seq, at: momentOf(index), actor: ACTOR, type, payload: text, salt, prevHash };
    const sealed = { ...entry, payloadHash: payloadHashOf(nodeCryptography, salt, text), hash: '' };
    const hash = entryHashOf(nodeCryptography, incidentId, sealed);
    prevHash = hash;
    return { ...sealed, hash };
  });
}

const momentOf = (index: number): string => new Date(BEGAN_MS + index * STEP_MS).toISOString().replace('.000Z', 'Z');

/** Draft number 3 is erased by the last, which says so. */
const sampleDrafts = (count: number): readonly Draft[] => [
  {
    type: 'incident.created',
    payload: { type: 'incident.created', ref: 'INC-2023-0001', fields: { title: 'A case' } },
  },
  ...Array.from({ length: count - 2 }, (_, index) => eventDraft(index + 2)),
  {
    type: 'erasure.event',
    payload: { type: 'erasure.event', eventId: 'event-3', seqs: [3], ground: 'Art. 17 GDPR', remains: null },
  },
];

/** About as long as a real one. */
function eventDraft(seq: number): Draft {
  const best = BEGAN_MS * 1000 + seq;
  const start = {
    best,
    earliest: best - 86_400e6,
    latest: best + 86_400e6,
    precision: 'day',
    qualifier: 'approximate',
  };
  const fields = {
    ...{ title: `First access nº ${seq}`, description: 'Seen in the logs of the gateway. '.repeat(1 + (seq % 9)) },
    ...{ start: { ...start, statedAs: 'around 5 January 2023', zone: 'America/Los_Angeles' }, end: null },
    ...{ audiences: ['responders', 'counsel'], category: 'attacker-activity', confidence: 'probable', evidence: [] },
    ...{
      executiveText: '',
      involved: ['api-gateway'],
      learnedAt: null,
      milestone: null,
      privilege: null,
      tags: ['api'],
    },
    ...{
      sources: [{ id: `source-${seq}`, title: 'Form 8-K', publisher: 'SEC', reliedOn: true }],
      techniques: ['T1190'],
    },
  };
  return { type: 'event.created', payload: { type: 'event.created', eventId: `event-${seq}`, fields } };
}

export const accessDrafts = (count: number): readonly Draft[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'export.record',
    payload: { type: 'export.record', format: 'json', revision: index + 1 },
  }));

export function checkpointOver(
  key: SampleKey,
  log: Log,
  entries: readonly Entry[],
  incidentId = INCIDENT_ID,
): Checkpoint {
  const { seq, hash, at } = entries.at(-1) ?? { seq: 0, hash: FIRST_PREV_HASH, at: momentOf(0) };
  const said = { incidentId, log, seq, hash, at, key: key.fingerprint };
  return { ...said, signature: key.sign(canonicalJson(said)) };
}

/** Takes away what a revision said, as an erasure and a redaction do. */
export const bare = (entry: Entry): Entry => ({ ...entry, payload: null, salt: null });

export interface SampleRecord {
  readonly revisions: readonly Entry[];
  readonly accessLog: readonly Entry[];
  readonly checkpoints: readonly Checkpoint[];
}

export function sampleRecord(key: SampleKey, revisionCount = 20, accessCount = 3): SampleRecord {
  const revisions = chained(sampleDrafts(revisionCount)).map((entry) => (entry.seq === 3 ? bare(entry) : entry));
  const accessLog = chained(accessDrafts(accessCount));
  return {
    revisions,
    accessLog,
    checkpoints: [checkpointOver(key, 'record', revisions), checkpointOver(key, 'access', accessLog)],
  };
}

/** The file as an object, sealed. `more` replaces or adds members before it is sealed. */
export function sealedFile(key: SampleKey, record: SampleRecord, more: JsonObject = {}): JsonObject {
  const file: JsonObject = {
    accessLog: record.accessLog.map(jsonOf),
    checkpoints: record.checkpoints.map((checkpoint) => ({ ...checkpoint })),
    exportedAt: '2023-02-01T09:30:00.250Z',
    exportedBy: { ...ACTOR },
    format: 'onset-record',
    formatVersion: 1,
    incident: { id: INCIDENT_ID, ref: 'INC-2023-0001', title: 'A case' },
    publicKey: { algorithm: 'Ed25519', bytes: key.publicKey, fingerprint: key.fingerprint },
    revisions: record.revisions.map(jsonOf),
    ...more,
  };
  return { ...file, seal: key.sign(canonicalJson(file)) };
}

function jsonOf({ payload, actor, ...entry }: Entry): JsonObject {
  const said: Json = payload === null ? null : JSON.parse(payload);
  return { ...entry, actor: { id: actor.id, name: actor.name }, payload: said };
}

/** As it is exported: in canonical JSON. */
export const bytesOf = (file: Json): Uint8Array => bytesOfText(canonicalJson(file));
