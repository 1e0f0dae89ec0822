// The browser's clock, randomness, timers and storage, as the client takes them.

import { type Api, apiOver } from '@/client/api';
import { Drafts } from '@/client/drafts';
import { fieldsOfDraft, schemaOfDraft } from '@/client/outbox/fields';
import { type OutboxKeep, outboxKeep } from '@/client/outbox/kept-outbox';
import type { IncidentState } from '@/core/incident/state';
import { type Instant, instantFromMs } from '@/core/time/instant';

/** What `fetch` is when it is called, so that it can be replaced. */
export const browserFetch: typeof fetch = (input, init) => fetch(input, init);

export const browserApi: Api = apiOver(browserFetch);

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

/** Storage can be forbidden, and does not exist where the server renders. */
function tabStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.sessionStorage;
  } catch {
    return null;
  }
}

/** @param shown what the page shows of the incident now */
export const browserDrafts = (userId: string, incidentId: string, shown: () => IncidentState): Drafts =>
  new Drafts(tabStorage(), `onset.draft.${userId}.${incidentId}`, {
    standing: (name) => fieldsOfDraft(name, shown()),
    schemaOf: schemaOfDraft,
  });

export const browserKeep = (userId: string, incidentId: string): OutboxKeep =>
  outboxKeep(tabStorage(), `onset.outbox.${userId}.${incidentId}`);
