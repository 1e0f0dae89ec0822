// All events of an incident in outline, as a member may read them at a moment, as bytes.

import 'server-only';
import type { OutlineQuery } from '@/core/contracts/outline-query';
import type { Refusal } from '@/core/incident/refusal';
import type { IncidentState } from '@/core/incident/state';
import { encodeOutlines } from '@/core/outline/encode-outlines';
import { type EventOutline, outlineOf } from '@/core/outline/event-outline';
import { ok, type Result } from '@/core/result';
import { type MemberReader, mayReadEvent } from '@/core/share/redaction';
import type { Database } from '../db/client';
import { firstSources, liveOutlines, type StoredOutline } from '../db/outlines';
import { isAnyPrivileged } from '../db/visibility';
import { keptPacked, pack } from './kept-packed';
import { eventsIn } from './past-parts';
import { readAt } from './reading';

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
        return ok({ tag: own, packed: await keptPacked(key, () => presentBytes(tx, { id, revision }, reader, query)) });
      },
      past: (state) => ok({ tag: null, packed: pack(pastBytes(state)) }),
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
  reader: MemberReader,
  query: OutlineQuery,
): Promise<Uint8Array> {
  const titles = query.sources ? await firstSources(tx, id, reader) : NO_TITLES;
  return encodeOutlines(revision, readable(await liveOutlines(tx, id, reader), reader, titles));
}

function* readable(
  stored: Iterable<StoredOutline>,
  reader: MemberReader,
  titles: ReadonlyMap<string, string>,
): Generator<EventOutline> {
  for (const each of stored) {
    const { outline } = each;
    const sourceTitle = titles.get(outline.id) ?? null;
    if (mayReadEvent(reader, each)) yield sourceTitle === null ? outline : { ...outline, sourceTitle };
  }
}

const NO_TITLES: ReadonlyMap<string, string> = new Map();

const pastBytes = (state: IncidentState): Uint8Array =>
  encodeOutlines(state.incident.revision, eventsIn(state).map(outlineOf));
