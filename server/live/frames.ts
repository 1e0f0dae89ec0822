// Server-sent events as they go over the wire (HTML standard, "Server-sent events").

import 'server-only';
import type { PresenceNotice } from '@/core/contracts/presence';
import type { RevisionNotice } from '@/core/contracts/stream';

const encoder = new TextEncoder();

export const encoded = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** How long a browser waits before it comes again, so that a restarted server is not stormed. */
const RETRY_MS = 1_000;

/** The first words: with them a proxy passes the head of the answer on. */
export const openingFrame = (): string => `retry: ${RETRY_MS}\n\n`;

/** A comment: shows each end that the other is there. */
export const beatFrame = (): string => ':\n\n';

export function revisionFrame(seq: number): string {
  const data: RevisionNotice = { seq };
  return `event: revision\nid: ${seq}\ndata: ${JSON.stringify(data)}\n\n`;
}

export const presenceFrame = (notice: PresenceNotice): string => `event: presence\ndata: ${JSON.stringify(notice)}\n\n`;

/** What is shared looks different by now, or is not shared any more. */
export const shareFrame = (event: 'changed' | 'closed'): string => `event: ${event}\ndata: {}\n\n`;
