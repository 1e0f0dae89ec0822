// The form of a record file, as docs/record.md describes it, and its parts once they have that form. Version 2 has the rows of
// imports and bulk changes besides.

import type { Checkpoint } from './checkpoints';
import type { Entry } from './entry';
import { canonicalJson } from './jcs';
import type { Json, JsonObject } from './json';
import { count, type Form, isObject, list, matching, members, nullable, object, text } from './shape';
import type { Log, Person } from './verdict';

export const FORMAT = 'onset-record';
export const FORMAT_VERSION = 2;
const VERSION_WITHOUT_ROWS = 1;

/** By the member of the file that holds it. */
export const CHAINS: ReadonlyMap<string, Log> = new Map([
  ['revisions', 'record'],
  ['accessLog', 'access'],
]);

export const hash = matching(/^[0-9a-f]{64}$/, '64 hexadecimal digits');
const signature = matching(/^[0-9a-f]{128}$/, '128 hexadecimal digits');
export const moment = matching(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}(\d{3})?)?Z$/,
  'a moment in UTC such as 2023-01-05T16:59:59.123Z',
);
const person = members({ id: text, name: text });
const log = matching(/^(record|access)$/, '"record" or "access"');

export const entryForm: Form = members({
  seq: count,
  at: moment,
  actor: person,
  type: text,
  payload: nullable(object),
  salt: nullable(hash),
  payloadHash: hash,
  prevHash: hash,
  hash,
});

export const rowForm: Form = members({
  seq: count,
  position: count,
  eventId: text,
  payload: nullable(object),
  salt: nullable(hash),
  payloadHash: hash,
});

export const checkpointForm: Form = members({
  incidentId: text,
  log,
  seq: count,
  hash,
  at: moment,
  key: hash,
  signature,
});

/** Of everything but the entries, which are taken one by one. */
const PARTS = {
  format: text,
  formatVersion: count,
  incident: members({ id: text, ref: text, title: text }),
  exportedAt: moment,
  exportedBy: person,
  revisions: list,
  accessLog: list,
  checkpoints: list,
  publicKey: members({
    algorithm: matching(/^Ed25519$/, '"Ed25519"'),
    bytes: hash,
    fingerprint: hash,
  }),
  seal: signature,
};
const formWithoutRows = members(PARTS);
const formWithRows = members({ ...PARTS, rows: list });

export const fileForm: Form = (file, pointer, report) => {
  const isOld = isObject(file) && file.formatVersion === VERSION_WITHOUT_ROWS;
  return (isOld ? formWithoutRows : formWithRows)(file, pointer, report);
};

/** The parts of a file that has the form. */
export interface RecordFile {
  readonly incident: { readonly id: string; readonly ref: string; readonly title: string };
  readonly exportedAt: string;
  readonly exportedBy: Person;
  readonly checkpoints: readonly Checkpoint[];
  /** The raw key, hexadecimal. */
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly seal: string;
}

export function recordFileOf(file: JsonObject): RecordFile {
  const incident = partOf(file.incident);
  const key = partOf(file.publicKey);
  return {
    incident: { id: String(incident.id), ref: String(incident.ref), title: String(incident.title) },
    exportedAt: String(file.exportedAt),
    exportedBy: personOf(file.exportedBy),
    checkpoints: elementsOf(file.checkpoints).map(checkpointOf),
    publicKey: String(key.bytes),
    fingerprint: String(key.fingerprint),
    seal: String(file.seal),
  };
}

export function entryOf(value: Json): Entry {
  const entry = partOf(value);
  const { payload = null, salt = null } = entry;
  return {
    seq: Number(entry.seq),
    at: String(entry.at),
    actor: personOf(entry.actor),
    type: String(entry.type),
    payload: payload === null ? null : canonicalJson(payload),
    salt: salt === null ? null : String(salt),
    payloadHash: String(entry.payloadHash),
    prevHash: String(entry.prevHash),
    hash: String(entry.hash),
  };
}

export function checkpointOf(value: Json): Checkpoint {
  const checkpoint = partOf(value);
  return {
    incidentId: String(checkpoint.incidentId),
    log: checkpoint.log === 'access' ? 'access' : 'record',
    seq: Number(checkpoint.seq),
    hash: String(checkpoint.hash),
    at: String(checkpoint.at),
    key: String(checkpoint.key),
    signature: String(checkpoint.signature),
  };
}

export const elementsOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

const partOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

function personOf(value: Json | undefined): Person {
  const { id, name } = partOf(value);
  return { id: String(id), name: String(name) };
}
