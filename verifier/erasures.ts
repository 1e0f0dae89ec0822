// Which revisions lost their payloads to which recorded erasure. A payload that no erasure names was withheld from
// whoever exported the record.

import type { Entry } from './entry';
import { type JsonObject, readJson } from './json';
import { isObject } from './shape';
import type { ErasureFact } from './verdict';

export const isErasure = ({ type }: Pick<Entry, 'type'>): boolean => type.startsWith('erasure.');

/** @param bare the numbers of the revisions without a payload */
export function erasuresAmong(erasures: readonly Entry[], bare: ReadonlySet<number>): readonly ErasureFact[] {
  return erasures.map(({ seq, at, actor, payload }) => {
    const said = payloadOf(payload);
    const named = Array.isArray(said.seqs) ? said.seqs.map(Number) : [];
    return {
      seq,
      at,
      actor,
      ground: typeof said.ground === 'string' ? said.ground : null,
      erased: named.filter((other) => other < seq && bare.has(other)),
    };
  });
}

/** The numbers without a payload that no erasure accounts for. */
export function unaccounted(bare: ReadonlySet<number>, erasures: readonly ErasureFact[]): readonly number[] {
  const erased = new Set(erasures.flatMap((erasure) => erasure.erased));
  return [...bare].filter((seq) => !erased.has(seq));
}

function payloadOf(text: string | null): JsonObject {
  const reading = text === null ? null : readJson(text);
  return reading?.ok && isObject(reading.value) ? reading.value : {};
}
