// How long the making of a document may take: by the number of its entries, as measured on two cores that nobody else uses,
// and as much longer or shorter as the last ones took here. Long ones take longer for each entry.

import 'server-only';
import type { Making } from '../db/documents/documents';

const START_MS = 2_000;
const PER_ENTRY_MS = 1.2;
const PER_ENTRY_SQUARED_MS = 0.000_16;

/** @param recent the last ones that were made here, in any order */
export function expectedMs(entries: number, recent: readonly Making[]): number {
  const paces = recent.map((made) => made.tookMs / measuredMs(made.entries)).sort((a, b) => a - b);
  return Math.round(measuredMs(entries) * (paces[Math.floor(paces.length / 2)] ?? 1));
}

const measuredMs = (entries: number): number => START_MS + PER_ENTRY_MS * entries + PER_ENTRY_SQUARED_MS * entries ** 2;
