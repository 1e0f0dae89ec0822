// The files that entries rest on, numbered in the order in which the chronology first cites them.

import type { IncidentEvent } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';

export interface Exhibit {
  readonly number: number;
  readonly sha256: string;
  /** Empty where the reader knows the file by its hash alone. */
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number | null;
  /** The numbers of the entries that cite it. */
  readonly entries: readonly number[];
}

/** @param events in the order of the chronology */
export function exhibitsOf(
  events: readonly Pick<IncidentEvent, 'evidence'>[],
  files: ReadonlyMap<string, Evidence>,
): readonly Exhibit[] {
  const citing = new Map<string, number[]>();
  for (const [index, { evidence }] of events.entries()) {
    for (const sha256 of evidence) citing.set(sha256, [...(citing.get(sha256) ?? []), index + 1]);
  }
  return [...citing].map(([sha256, entries], index) => {
    const file = files.get(sha256);
    const { name = '', mediaType = '', sizeBytes = null } = file ?? {};
    return { number: index + 1, sha256, name, mediaType, sizeBytes, entries };
  });
}
