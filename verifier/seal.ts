// The seal: Ed25519 over the canonical JSON of everything in the file but the seal itself.

import { ByteSink } from './byte-sink';
import type { Entry } from './entry';
import { canonicalJson } from './jcs';
import type { JsonObject } from './json';

/** @param chains the entries by the member of the file that holds them */
export function sealedBytes(file: JsonObject, chains: ReadonlyMap<string, readonly Entry[]>): Uint8Array {
  const sink = new ByteSink();
  const names = Object.keys(file)
    .filter((name) => name !== 'seal')
    .sort((a, b) => (a < b ? -1 : 1));
  for (const [index, name] of names.entries()) {
    sink.write(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
    const entries = chains.get(name);
    if (entries === undefined) sink.write(canonicalJson(file[name] ?? null));
    else writeEntries(sink, entries);
  }
  sink.write('}');
  return sink.bytes();
}

function writeEntries(sink: ByteSink, entries: readonly Entry[]): void {
  sink.write('[');
  for (const [index, entry] of entries.entries()) sink.write(`${index === 0 ? '' : ','}${canonicalEntry(entry)}`);
  sink.write(']');
}

/** The payload is canonical already. */
function canonicalEntry({ payload, ...entry }: Entry): string {
  const { actor, at, hash, payloadHash, prevHash, salt, seq, type } = entry;
  const before = canonicalJson({ actor: { id: actor.id, name: actor.name }, at, hash });
  const after = canonicalJson({ payloadHash, prevHash, salt, seq, type });
  return `${before.slice(0, -1)},"payload":${payload},${after.slice(1)}`;
}
