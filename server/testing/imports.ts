// For integration tests: files of events as they are sent to an incident, and taken back.

import { expect } from 'vitest';
import { type ImportOut, importOutSchema } from '@/core/contracts/import';
import { replay } from '@/core/incident/record/replay';
import { database } from '../db/connection/client';
import { findEvent } from '../db/events/events';
import { replayableRevisions } from '../db/record/replayable';
import { type Answer, addressOf, call, send } from './api';
import type { Person } from './people';

export interface SentImport {
  readonly name?: string;
  readonly file: string | Uint8Array<ArrayBuffer>;
  /** Without the question mark. */
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function sendImport(who: Person, ref: string, { name = 'log.csv', file, search = '', headers }: SentImport) {
  const form = new FormData();
  form.append('file', new File([file], name));
  return sendBody(who, ref, form, search, headers);
}

/** The body as it is, without a form where it is none. */
export const sendBody = (
  who: Person,
  ref: string,
  body: BodyInit | null,
  search = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  send(
    new Request(addressOf(`/incidents/${ref}/imports?${search}`), {
      ...{ method: 'POST', body, duplex: 'half' },
      headers: { authorization: `Bearer ${who.token}`, ...headers },
    } as RequestInit),
  );

export const imported = async (who: Person, ref: string, sent: SentImport): Promise<ImportOut> =>
  importOutSchema.parse((await sendImport(who, ref, sent)).body);

export const undoImport = (who: Person, ref: string, id: string, search = ''): Promise<Answer> =>
  call(who, 'DELETE', `/incidents/${ref}/imports/${id}?${search}`);

/** Timesketch CSV whose rows are a second apart. */
export const timesketch = (titles: readonly string[]): string =>
  [
    'message,datetime,timestamp_desc',
    ...titles.map((title, at) => `${title},${new Date(1_331_698_658_000 + at * 1_000).toISOString()},Creation Time`),
  ].join('\n');

/** Every event in the tables is what replaying the record gives, deleted or not. */
export async function expectReplayed(incidentId: string) {
  const { revision } = await database().incident.findUniqueOrThrow({ where: { id: incidentId } });
  const state = replay(incidentId, await replayableRevisions(database(), { incidentId, after: 0, through: revision }));
  for (const [id, record] of state.events) expect(await findEvent(database(), incidentId, id)).toEqual(record);
  expect(await database().event.count({ where: { incidentId } })).toBe(state.events.size);
}
