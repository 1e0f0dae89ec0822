// For tests: an incident in which counsel keeps secrets of every kind, each field of each with a word that stands nowhere
// else; and which of these words an answer says, whatever it is written in.

import { mkdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { bulkOutSchema } from '@/core/contracts/bulk';
import type { EventInput, EventOut } from '@/core/contracts/event';
import { OUTLINES_MEDIA_TYPE } from '@/core/contracts/outline-query';
import { decodeOutlines } from '@/core/outline/decode-outlines';
import { call } from '../../testing/api';
import { addEvent, memberOf, openCase } from '../../testing/case';
import { addFile, storeFolder } from '../../testing/evidence';
import { imported } from '../../testing/imports';
import { type Person, person } from '../../testing/people';
import { wordsIn } from '../../testing/words-in-pdf';
import type { Place } from './rules.sample';

const ANY_VERSION = { 'if-match': '*' };

const PRIVILEGE = {
  ...{ designation: 'attorney-client' as const, basis: 'Canarybasis', assertedBy: 'Canaryasserter' },
  recipients: ['Canaryrecipient'],
} satisfies EventInput['privilege'];

const SOURCE = {
  ...{ title: 'Canarysource', publisher: 'Canarypublisher', url: 'https://canary.example/' },
  ...{ locator: 'Canarylocator', quote: 'Canaryquote', statedWhen: '1987-03-05' },
  ...{ reliedOn: true, reliedOnReason: 'Canaryrelied' },
};

/** Every field that takes words; the others by a year, a zone and a technique that nothing else has. */
const SECRET = {
  ...{ title: 'Canarytitle', description: 'Canarydescription', executiveText: 'Canaryexecutive' },
  ...{ when: 'around 4 March 1987', until: '1987-03-06', learnedAt: '1987-03-09', zone: 'Antarctica/Troll' },
  ...{ category: 'attacker-activity' as const, milestone: 'first-access' as const, techniques: ['T1987'] },
  ...{ tags: ['Canarytag'], involved: ['Canaryinvolved'], sources: [SOURCE], reason: 'Canaryreason' },
  privilege: PRIVILEGE,
} satisfies Partial<EventInput>;

/** As dates say it; bare it would stand in hashes by chance. */
const TOLD_YEAR = ['1987-03', '1987-04', 'March1987', 'Mar1987', ' 1987'];

/** A time of its own, which says that it is relative to another event, with what that one's bounds were. */
const relativeTo = (eventId: string, date: string) => ({
  ...{ statedAs: 'within a day of first access', zone: 'UTC', precision: 'day' as const, qualifier: 'exact' as const },
  ...{ earliest: `${date}T00:00:00Z`, latest: `${date}T23:00:00Z` },
  relativeTo: {
    ...{ milestone: 'first-access' as const, eventId },
    ...{ earliest: '1987-03-03T00:00:00Z', latest: '1987-03-06T00:00:00Z' },
  },
});

export interface Secrets extends Place {
  readonly counsel: Person;
  /** Privileged since it was entered, changed since, with a file. */
  readonly secret: EventOut;
  /** Everybody's to read, with a source that is not, and another that is gone. */
  readonly open: EventOut;
  /** What everybody could read before, privileged and then deleted. */
  readonly gone: EventOut;
  /** Everybody's to read, with times that are relative to both. */
  readonly related: EventOut;
  readonly sha256: string;
  readonly importId: string;
  /** The revision of a bulk change of the secret alone. */
  readonly bulk: number;
  /** The first revision with the secret in it. */
  readonly since: number;
  /** What no answer may say to anybody but counsel. */
  readonly words: readonly string[];
}

export async function keepSecrets(): Promise<Secrets> {
  mkdirSync(storeFolder(), { recursive: true, mode: 0o700 });
  const commander = await person();
  const incident = await openCase(commander, { zone: 'UTC' });
  const counsel = await memberOf(incident.id, 'counsel');
  const at = `/incidents/${incident.ref}`;
  const change = (id: string, body: object) => call(counsel, 'PATCH', `${at}/events/${id}`, body, ANY_VERSION);
  const open = await addEvent(commander, incident.ref, { title: 'Open', when: '2023-01-05', milestone: 'detected' });
  const secret = await addEvent(counsel, incident.ref, SECRET);
  const { body } = await call(counsel, 'GET', at);
  const since = (body as { revision: number }).revision;
  const { sha256 } = await addFile(counsel, incident.ref, {
    ...{ name: 'Canaryfile.txt', bytes: 'Canary bytes' },
    fields: { eventId: secret.id },
  });
  await change(secret.id, { title: 'Canaryrenamed', reason: 'Canaryrenaming' });
  const filing = { title: 'Form 8-K', statedWhen: relativeTo(secret.id, '2023-01-05') };
  await change(open.id, { sources: [{ ...SOURCE, privilege: PRIVILEGE }, filing] });
  const gone = await addEvent(commander, incident.ref, { ...SECRET, privilege: null, milestone: null });
  const related = await addEvent(commander, incident.ref, {
    ...{ title: 'Related', when: relativeTo(gone.id, '2023-01-03'), until: relativeTo(gone.id, '2023-01-07') },
    learnedAt: relativeTo(gone.id, '2023-01-08'),
  });
  await change(gone.id, { privilege: PRIVILEGE });
  await change(related.id, { when: relativeTo(secret.id, '2023-01-04') });
  await call(counsel, 'POST', `${at}/bulk`, {
    eventIds: [related.id],
    change: { shiftSeconds: 3_600 },
    reason: 'Clock',
  });
  await call(counsel, 'POST', `${at}/events/${related.id}/restore`, { version: 2 });
  await call(counsel, 'DELETE', `${at}/events/${gone.id}`, { reason: 'Canarydeletion' }, ANY_VERSION);
  const tagging = { eventIds: [secret.id], change: { tags: { add: ['Canarybulk'] } }, reason: 'Canarybulkreason' };
  const { revision: bulk } = bulkOutSchema.parse((await call(counsel, 'POST', `${at}/bulk`, tagging)).body);
  const file = 'title,when,zone,privilege\nCanaryimported,1987-04-01,UTC,work-product\n';
  const { id: importId } = await imported(counsel, incident.ref, { file, search: 'map=privilege%3Dprivilege' });
  const aware = { ...SECRET, title: 'Canaryaware', milestone: 'became-aware' as const, sources: [] };
  const { id: awareId } = await addEvent(counsel, incident.ref, aware);
  await call(counsel, 'PUT', `${at}/obligations`, { rules: ['gdpr-33'], facts: {} });
  // Refused: every member would read it.
  await call(counsel, 'PUT', `${at}/obligations`, { rules: ['gdpr-33'], facts: {}, filings: { 'gdpr-33': secret.id } });
  const place = { eventId: secret.id, tabId: crypto.randomUUID(), editing: 'description' };
  await call(counsel, 'POST', `${at}/presence`, place);
  const words = ['canary', ...TOLD_YEAR, '"T1987', 'Antarctica', secret.id, gone.id, awareId, sha256];
  return {
    commander,
    incident,
    counsel,
    secret,
    open,
    gone,
    related,
    sha256,
    importId: importId ?? '',
    bulk: bulk ?? 0,
    since,
    words,
  };
}

/** Which of the words an answer says: its head, and its body as whoever it is meant for reads it. */
export async function saidIn(response: Response, words: readonly string[]): Promise<readonly string[]> {
  const head = JSON.stringify([...response.headers]);
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const inBody = type === 'application/pdf' ? await wordsIn(bytes, longOf(words)) : wordsOf(textOf(bytes, type), words);
  return [...new Set([...wordsOf(head, words), ...inBody])];
}

/** What is shorter stands among the numbers of any PDF. */
const longOf = (words: readonly string[]) => words.filter((word) => word.length > 5);

/** Files of a zip file are stored as they are; the letters of an image are none. */
const textOf = (bytes: Buffer, type: string): string =>
  type === OUTLINES_MEDIA_TYPE
    ? JSON.stringify(decodeOutlines(gunzipSync(bytes), (outline) => outline))
    : bytes.toString('latin1').replace(WITHHELD_ROW, '');

/** A sealed record names the event of a row that it withholds, since the chain commits to it: docs/record.md. */
const WITHHELD_ROW = /"eventId":"[0-9a-f-]{36}","payload":null/g;

export function wordsOf(text: string, words: readonly string[]): readonly string[] {
  const said = text.toLowerCase();
  return words.filter((word) => said.includes(word.toLowerCase()));
}
