// The documents of an incident, as a member may know of them.

import 'server-only';
import type { Refusal } from '@/core/incident/refusal';
import type { Role } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { type Database, database, inSnapshot } from '../../db/connection/client';
import { failAbandoned } from '../../db/documents/document-claims';
import {
  documentsOf,
  findDocument,
  type Making,
  recentMakings,
  type StoredDocument,
} from '../../db/documents/documents';
import { findMembership, type Membership } from '../../db/incidents';

interface User {
  readonly id: string;
}

/** What decides what of a document is told. */
export interface DocumentReader {
  readonly userId: string;
  readonly role: Role;
  /** The likes of "INC-2023-0001". */
  readonly incidentRef: string;
  /** From which it is told how long another may take. */
  readonly recent: readonly Making[];
}

export interface ReadDocuments<T> {
  readonly reader: DocumentReader;
  readonly found: T;
}

/** The latest first. */
export const listDocuments = (user: User, ref: string) =>
  asMember(user, ref, async (tx, { incident }) => ok(await documentsOf(tx, incident.id)));

export const readDocument = (user: User, ref: string, documentId: string) =>
  asMember(user, ref, async (tx, { incident }): Promise<Result<StoredDocument, Refusal>> => {
    const document = await findDocument(tx, incident.id, documentId);
    return document === null ? refuse({ kind: 'not-found' }) : ok(document);
  });

async function asMember<T>(
  user: User,
  ref: string,
  read: (tx: Database, membership: Membership) => Promise<Result<T, Refusal>>,
): Promise<Result<ReadDocuments<T>, Refusal>> {
  // Before the snapshot, so that it shows who is not alive any more.
  await failAbandoned(database());
  return inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return refuse({ kind: 'not-found' });
    const found = await read(tx, membership);
    const { role, incident } = membership;
    const reader = { userId: user.id, role, incidentRef: incident.ref, recent: await recentMakings(tx) };
    return found.ok ? ok({ reader, found: found.value }) : found;
  });
}
