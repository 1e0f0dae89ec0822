// Takes a file of events in while it arrives: its rows are read, held against the rules for whoever imports them, and staged, when
// nobody waits for them. Whatever is refused or breaks off leaves nothing behind.

import 'server-only';
import { choicesOf, type ImportQuery } from '@/core/contracts/import';
import { bareZoneOf } from '@/core/import/format';
import { readWishes } from '@/core/import/mapping';
import type { Actor } from '@/core/incident/actor';
import { importedEvent } from '@/core/incident/deciding/decide-bulk';
import type { Author } from '@/core/incident/deciding/decision';
import { fileName } from '@/core/incident/evidence-name';
import type { Incident } from '@/core/incident/incident';
import { may } from '@/core/incident/permission';
import { forbidden, invalid, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { type Instant, MICROS_PER_DAY, MICROS_PER_MS, nearestKept } from '@/core/time/instant';
import { newId, now } from '../../clock/clock';
import { database } from '../../db/connection/client';
import {
  beginImport,
  discardAttempt,
  discardImport,
  discardLeftOverImports,
  importedBefore,
} from '../../db/imports/imports';
import { StagingLine } from '../../db/imports/staging-line';
import { findMembership } from '../../db/incidents';
import { type ReceivedFile, type ReceiveRefusal, receiveFile } from '../../evidence/receive-file';
import type { EvidenceStore } from '../../evidence/store';
import { ImportStaging, type StagedFile } from './import-staging';

export interface Importer {
  readonly incident: Incident;
  readonly author: Author;
}

/** What can be refused before a single byte is read. */
export async function admitImport(user: Actor, ref: string, query: ImportQuery): Promise<Result<Importer, Refusal>> {
  const membership = await findMembership(database(), ref, user.id);
  if (membership === null) return refuse({ kind: 'not-found' });
  const { incident, role } = membership;
  if (!may(role, 'edit-events')) {
    return refuse(forbidden('Your role in this incident does not allow importing events.'));
  }
  const wishes = readWishes(query.map ?? '');
  return wishes.ok ? ok({ incident, author: { actor: user, role } }) : refuse(invalid('/map', wishes.error));
}

export interface ArrivingImport {
  readonly name: string;
  readonly claimedType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** All of a file was read, and its rows wait to be a part of the record. */
export interface ArrivedImport {
  readonly importId: string;
  readonly name: string;
  /** In which its times without an offset were read. */
  readonly zone: string;
  readonly staged: StagedFile;
  /** Where it is kept as evidence. */
  readonly received: ReceivedFile | null;
  readonly importedBefore: number | null;
  /** Which holds the import until it is over; null of a dry run. */
  readonly line: StagingLine | null;
}

/** Why a file is not taken. */
export type ArrivalRefusal = ReceiveRefusal | { readonly kind: 'unreadable'; readonly detail: string };

export interface ImportRoom {
  readonly store: EvidenceStore;
  /** Of a file, whether it is kept or not. */
  readonly maxBytes: number;
}

const NO_ROW = 'There is no row in it that becomes an event.';

/** Leaves nothing behind where it is refused or breaks off. */
export async function receiveImport(
  importer: Importer,
  query: ImportQuery,
  arriving: ArrivingImport,
  room: ImportRoom,
): Promise<Result<ArrivedImport, ArrivalRefusal>> {
  // Before anything is begun: where the database has no connection left, the id stays free for the next attempt.
  const line = query.dryRun === true ? null : await StagingLine.open();
  let isArrived = false;
  try {
    const arrived = await takeIn(line, importer, query, { ...room, arriving });
    isArrived = arrived.ok;
    return arrived;
  } finally {
    if (!isArrived) await line?.close();
  }
}

/** @param line null where nothing is to be kept */
async function takeIn(
  line: StagingLine | null,
  { incident, author }: Importer,
  query: ImportQuery,
  { arriving, store, maxBytes }: ImportRoom & { readonly arriving: ArrivingImport },
): Promise<Result<ArrivedImport, ArrivalRefusal>> {
  const name = fileName(arriving.name);
  if (!name.ok) return refuse({ kind: 'bad-file', detail: name.error });
  const wishes = readWishes(query.map ?? '');
  if (!wishes.ok) return refuse({ kind: 'unreadable', detail: wishes.error });
  const attempt = { incidentId: incident.id, userId: author.actor.id };
  const importId = line === null ? newId() : await begun(line, attempt, query.id);
  const choices = choicesOf(query, incident.zone, name.value);
  const staging = new ImportStaging(line && { importId, line }, {
    choices,
    wishes: wishes.value,
    newId,
    now: query.writtenOn === undefined ? now() : endOfDay(query.writtenOn),
    refuses: (fields) => {
      const own = importedEvent(fields, author);
      return own.ok ? null : own.error;
    },
  });
  const passing = { ...arriving, bytes: staging.through(arriving.bytes) };
  let isWhole = false;
  let received: ReceivedFile | null = null;
  try {
    const file =
      line !== null && query.keepFile ? await receiveFile(store, passing, maxBytes) : await read(passing, maxBytes);
    if (!file.ok) return file;
    received = file.value;
    const staged = await staging.end();
    if (!staged.ok) return refuse({ kind: 'unreadable', detail: staged.error });
    if (staged.value.count + staged.value.refused.length === 0) return refuse({ kind: 'unreadable', detail: NO_ROW });
    const before = await importedBefore(database(), incident.id, staged.value.sha256);
    isWhole = true;
    const zone = bareZoneOf(staged.value.found, choices);
    return ok({ importId, name: name.value, zone, staged: staged.value, received, importedBefore: before, line });
  } finally {
    if (!isWhole) await forget({ importId, received, line });
  }
}

/** In UTC: nobody knows better where it was written. */
const endOfDay = (day: string): Instant => nearestKept(Date.parse(day) * MICROS_PER_MS + MICROS_PER_DAY - 1);

/**
 * A repeated request finds its id taken: the reply to the first is found only once all of the file is here. Where the first died
 * on the way, its id is free again.
 */
async function begun(
  line: StagingLine,
  attempt: { readonly incidentId: string; readonly userId: string },
  wished: string | undefined,
): Promise<string> {
  await discardLeftOverImports(database());
  const importId = wished ?? newId();
  if (await line.hold(importId)) {
    await discardAttempt(database(), { ...attempt, importId });
    if (await beginImport(database(), { ...attempt, importId })) return importId;
    await line.letGo(importId);
  }
  return begun(line, attempt, undefined);
}

async function read({ bytes }: ArrivingImport, maxBytes: number): Promise<Result<null, ArrivalRefusal>> {
  let sizeBytes = 0;
  for await (const piece of bytes) {
    sizeBytes += piece.length;
    if (sizeBytes > maxBytes) return refuse({ kind: 'too-large' });
  }
  return ok(null);
}

type Begun = Pick<ArrivedImport, 'importId' | 'received' | 'line'>;

/** What was received and is not wanted after all. */
export async function discard(arrived: Begun): Promise<void> {
  try {
    await forget(arrived);
  } finally {
    await arrived.line?.close();
  }
}

/** Where its line broke another attempt may have the id by now, and what is left goes with the next, or a day later. */
async function forget({ importId, received, line }: Begun): Promise<void> {
  await received?.stored.abandon();
  const isOurs = await line?.confirm().then(
    () => true,
    () => false,
  );
  if (isOurs) await discardImport(database(), importId);
  await line?.letGo(importId);
}
