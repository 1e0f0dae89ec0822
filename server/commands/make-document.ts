// Has a document made in the background: of what the revision says that its maker may read now. No revision comes of it.

import 'server-only';
import type { DocumentChoices } from '@/core/contracts/document-choices';
import type { Actor } from '@/core/incident/actor';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { msOf } from '@/core/time/instant';
import { newId, now } from '../clock/clock';
import { type Database, inTransaction } from '../db/connection/client';
import { failAbandoned } from '../db/documents/document-claims';
import {
  countUnfinished,
  findDocument,
  insertDocument,
  keepDocumentsQueue,
  recentMakings,
  type StoredDocument,
} from '../db/documents/documents';
import { documentMaker } from '../documents/maker';
import { readChronology } from '../queries/exports/chronology';
import type { DocumentReader } from '../queries/exports/documents';
import { type Done, doOnce, keyedById, type Once, type Refused } from './writing/once';

/** Of one member, in all incidents. */
export const MOST_UNFINISHED = 3;
/** Of all members: more would wait for a quarter of an hour and longer. */
const MOST_IN_QUEUE = 20;

export interface DocumentRequest {
  readonly ref: string;
  readonly choices: DocumentChoices;
  readonly once: Once<MadeDocument> | null;
}

export interface MadeDocument extends Pick<DocumentReader, 'incidentRef' | 'recent'> {
  readonly document: StoredDocument;
}

/** Too many of their own are unfinished; or too many of all. */
export type QueueRefusal = { readonly kind: 'too-many' } | { readonly kind: 'busy' };

export async function makeDocument(
  user: Actor,
  { ref, choices, once }: DocumentRequest,
): Promise<Result<Done<MadeDocument>, Refused | QueueRefusal>> {
  const saidAt = now();
  // Everything that its making could refuse is refused here, by its pointer.
  const found = await readChronology(user, ref, { ...choices, saidAt });
  if (!found.ok) return found;
  const { incidentId, parts } = found.value;
  const document = {
    ...{ id: newId(), incidentId, madeById: user.id, madeByName: user.name, madeAt: new Date(msOf(saidAt)) },
    ...{ revision: parts.head.revision, audience: choices.audience ?? null, choices, entries: parts.events.length },
  };
  const done = await inTransaction((tx) =>
    doOnce<MadeDocument, Refusal | QueueRefusal>(tx, keyedById(once, ref, incidentId), async () => {
      const refusal = await admission(tx, user.id);
      if (refusal !== null) return refuse(refusal);
      await insertDocument(tx, document);
      const stored = await findDocument(tx, incidentId, document.id);
      if (stored === null) throw new Error('A document that was just written is not there');
      return ok({ document: stored, incidentRef: parts.incident.ref, recent: await recentMakings(tx) });
    }),
  );
  if (done.ok) documentMaker().wake();
  return done;
}

async function admission(tx: Database, userId: string): Promise<QueueRefusal | null> {
  await keepDocumentsQueue(tx);
  await failAbandoned(tx);
  const { own, all } = await countUnfinished(tx, userId);
  if (own >= MOST_UNFINISHED) return { kind: 'too-many' };
  return all >= MOST_IN_QUEUE ? { kind: 'busy' } : null;
}
