// The browser's clock, randomness, timers and storage, as the client takes them.

import { type Instant, instantFromMs } from '@/core/time/instant';

export const browserNow = (): Instant => instantFromMs(Date.now());

export const browserRandom = (): number => Math.random();

/** `crypto.randomUUID` exists only in secure contexts, and this server may be reached over plain HTTP. */
export function browserId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [0, 8, 12, 16, 20].map((from, part) => digits.slice(from, [8, 12, 16, 20, 32][part])).join('-');
}

export function browserLater(act: () => void, delayMs: number): () => void {
  const timer = setTimeout(act, delayMs);
  return () => clearTimeout(timer);
}

/** What the browser keeps for longer than a tab; null where it is forbidden. */
export function browserStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}

/** What it keeps as long as the tab: that can be forbidden too, and does not exist where the server renders. */
export function tabStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.sessionStorage;
  } catch {
    return null;
  }
}
