// All events of an incident in outline, as a member may read them at a moment, as bytes.

import 'server-only';
import type { OutlineQuery } from '@/core/contracts/outline-query';
import type { IncidentState } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import { OutlineWriter } from '@/core/outline/encode-outlines';
import { outlineOf } from '@/core/outline/event-outline';
import { ok, type Result } from '@/core/result';
import { type Member, mayReadEvent } from '@/core/share/redaction';
import { isAnyPrivileged } from '../../db/access/visibility';
import type { Database } from '../../db/connection/client';
import { liveOutlines } from '../../db/events/outlines';
import { keptPacked, pack } from '../kept-packed';
import { eventsIn } from '../past/past-parts';
import { readAt } from '../reading';

export interface PackedOutlines {
  /** Who read what: the same for the same bytes. Null for the past, of which an erasure can take away at any time. */
  readonly tag: string | null;
  /** By gzip. */
  readonly packed: Uint8Array;
}

export async function readOutlines(
  user: { readonly id: string },
  ref: string,
  query: OutlineQuery,
): Promise<Result<PackedOutlines, Refusal>> {
  const read = await readAt<{ readonly tag: string | null; readonly packed: Uint8Array | Promise<Uint8Array> }>(
    user,
    ref,
    query,
    {
      now: async ({ tx, incident, reader }) => {
        const { id, revision } = incident;
        const of = [id, revision, query.sources ? 'sources' : 'times'].join('.');
        const own = [of, reader.userId, reader.role].join('.');
        // Where nothing is withheld from anybody all members read the same, and what one asked for is there for the others.
        const key = (await isAnyPrivileged(tx, id)) ? own : of;
        let isMaker = false;
        const packed = keptPacked(key, () => {
          isMaker = true;
          return presentBytes(tx, { id, revision }, reader, query);
        });
        // Whoever waits for what another makes keeps no connection from others meanwhile.
        if (isMaker) await packed;
        else packed.catch(() => undefined);
        return ok({ tag: own, packed });
      },
      past: (state) => ok({ tag: null, packed: pack(pastBytes(state, query)) }),
    },
  );
  return read.ok ? ok({ tag: read.value.tag, packed: await read.value.packed }) : read;
}

/** Has them made for whoever will ask for them next; what cannot be read is told to them then. */
export function makeOutlinesReady(user: { readonly id: string }, ref: string): void {
  readOutlines(user, ref, { sources: true }).catch(() => undefined);
}

async function presentBytes(
  tx: Database,
  { id, revision }: { readonly id: string; readonly revision: number },
  reader: Member,
  query: OutlineQuery,
): Promise<Iterable<Uint8Array>> {
  const writer = new OutlineWriter();
  for await (const page of liveOutlines(tx, { incidentId: id, reader, sources: query.sources === true })) {
    for (const stored of page) if (mayReadEvent(reader, stored)) writer.add(stored.outline);
  }
  return writer.pieces(revision);
}

function pastBytes(state: IncidentState, { sources }: OutlineQuery): Iterable<Uint8Array> {
  const writer = new OutlineWriter();
  for (const event of eventsIn(state)) {
    const outline = outlineOf(event);
    writer.add(sources ? outline : { ...outline, sourceTitle: null });
  }
  return writer.pieces(state.incident.revision);
}
