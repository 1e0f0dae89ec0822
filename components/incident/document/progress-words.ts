// How far the making of a document is, as far as anybody knows.

import type { DocumentOut } from '@/core/contracts/document';

type Making = Pick<DocumentOut, 'state' | 'ahead' | 'entries' | 'elapsedMs' | 'expectedMs'>;

/** "Setting 1,000 entries, about 3 s". Empty where there is nothing to wait for. */
export function progressWords({ state, ahead, entries, expectedMs, elapsedMs }: Making): string {
  if (state === 'waiting') return waitingWords(ahead ?? 0);
  if (state === 'reading') return 'Reading the record';
  if (state !== 'printing') return '';
  const what = entries === null ? 'Setting the pages' : `Setting ${entriesWords(entries)}`;
  if (expectedMs === null) return what;
  return (elapsedMs ?? 0) > expectedMs ? `${what}, longer than expected` : `${what}, about ${secondsWords(expectedMs)}`;
}

const waitingWords = (ahead: number): string =>
  ahead === 0 ? 'Next in line' : `Waiting, ${ahead === 1 ? 'another one comes' : `${ahead} others come`} first`;

const entriesWords = (entries: number): string =>
  entries === 1 ? '1 entry' : `${entries.toLocaleString('en-GB')} entries`;

const secondsWords = (ms: number): string => `${Math.max(1, Math.round(ms / 1_000))} s`;

/** From 0 to 1; null where nobody can tell. */
export function progressFraction({ state, elapsedMs, expectedMs }: Making): number | null {
  if (state === 'waiting' || elapsedMs === null || expectedMs === null || elapsedMs > expectedMs) return null;
  return elapsedMs / expectedMs;
}
