// Opens the event stream of a shared page for the browser that opened its link.

import 'server-only';
import { markNow, sessionOf } from '../queries/sharing/opened-share';
import { live } from './live';
import { ShareStream } from './share-stream';

export interface ShareStreamOpening {
  readonly linkId: string;
  /** The cookie's. */
  readonly token: string;
  readonly mark: string;
  readonly signal: AbortSignal;
}

/** Null where the cookie opens nothing, or nothing any more. */
export async function openShareStream(
  opening: ShareStreamOpening,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
  const { linkId, token, mark, signal } = opening;
  const open = await sessionOf(linkId, token);
  if (open === null) return null;
  const look = async () => {
    const now = await sessionOf(linkId, token);
    if (now === null) return null;
    const endsAtMs = Math.min(now.session.expiresAt.getTime(), now.link.expiresAt.getTime());
    return { mark: await markNow(now), endsAtMs };
  };
  return new ShareStream({ incidentId: open.link.incidentId, mark, look, signal, live: live() }).readable();
}
