// The seal: Ed25519 over the canonical JSON of everything in the file but the seal itself.

import { ByteSink } from './byte-sink';
import { canonicalJson } from './jcs';
import type { JsonObject } from './json';

/** @param lists the canonical JSON of members that were taken element by element */
export function sealedBytes(file: JsonObject, lists: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sink = new ByteSink();
  const names = Object.keys(file)
    .filter((name) => name !== 'seal')
    .sort((a, b) => (a < b ? -1 : 1));
  for (const [index, name] of names.entries()) {
    sink.write(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
    const list = lists.get(name);
    if (list === undefined) sink.write(canonicalJson(file[name] ?? null));
    else sink.append(list);
  }
  sink.write('}');
  return sink.bytes();
}
