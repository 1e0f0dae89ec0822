// All events of an incident in outline, in pages that are one row of columns each. A hundred thousand rows of some fifty columns
// take the database and its driver seconds; here the numbers of a page's events come as bytes, their usual words as one text,
// and the rest of those that have more to say as a line of JSON each. Of all at once the texts alone would be hundreds of megabytes.

import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Privilege } from '@/core/incident/event';
import { CATEGORIES, CONFIDENCES, MILESTONES } from '@/core/incident/vocabulary';
import type { EventOutline, OutlineTime } from '@/core/outline/event-outline';
import { UUID_BYTES, uuidsOf } from '@/core/outline/uuid-bytes';
import type { Member } from '@/core/share/redaction';
import { ONGOING, PRECISIONS, QUALIFIERS } from '@/core/time/approximate-time';
import { type Instant, instant } from '@/core/time/instant';
import { instantSchema } from '@/core/time/json';
import { Prisma } from '@/prisma/generated/client';
import { readableBy, sourceReadableBy } from '../access/visibility';
import type { Database } from '../connection/client';
import { oneOf, privilegeSchema } from '../stored-words';
import { after, type EventPlace, IN_ORDER, placeOf } from './event-order';

/** An outline with what decides whether somebody may read it. */
export interface StoredOutline {
  readonly outline: EventOutline;
  readonly privilege: Privilege | null;
}

const NO_MOMENT = Prisma.sql`(-9223372036854775808)::bigint`;
/** The upper half of it. */
const LEAST_HIGH = -(2 ** 31);

const bytesOf = (moment: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`string_agg(int8send(coalesce(${moment}, ${NO_MOMENT})), ''::bytea)`;

const timeInJson = (prefix: 'end' | 'learned'): Prisma.Sql => {
  const column = (name: string) => Prisma.raw(`e.${prefix}_${name}`);
  const parts = ['earliest', 'latest', 'best', 'precision', 'qualifier'].map(column);
  return Prisma.sql`CASE WHEN ${column('precision')} IS NOT NULL THEN json_build_array(${Prisma.join(parts)}) END`;
};

const HAS_MORE = Prisma.sql`(e.end_kind <> 'none' OR e.learned_precision IS NOT NULL OR e.milestone IS NOT NULL
  OR e.tags <> '{}' OR e.involved <> '{}' OR e.privilege IS NOT NULL)`;

/** An object whose parts that nearly every imported event has are put together as text, in a fifth of the time of its making. */
const MORE = Prisma.sql`concat('{"tags":', to_json(e.tags), ',"involved":', to_json(e.involved),
  CASE WHEN e.end_kind <> 'none' OR e.learned_precision IS NOT NULL OR e.milestone IS NOT NULL OR e.privilege IS NOT NULL
    THEN concat(',"rare":', json_build_object('ongoing', e.end_kind = ${ONGOING}, 'end', ${timeInJson('end')},
      'learnedAt', ${timeInJson('learned')}, 'milestone', e.milestone, 'privilege', e.privilege)) END, '}')`;

/** Of those that the reader may read. */
const firstSource = (reader: Member): Prisma.Sql => Prisma.sql`string_agg(coalesce((
    SELECT to_json(s.title)::text FROM sources s
    WHERE s.incident_id = e.incident_id AND s.event_id = e.id AND ${sourceReadableBy(reader)}
    ORDER BY s.position LIMIT 1
  ), ''), E'\\n')`;
const NO_SOURCES = Prisma.sql`''`;

interface OutlineColumns<Ids> {
  readonly ids: Ids;
  readonly earliest: Uint8Array;
  readonly latest: Uint8Array;
  readonly best: Uint8Array;
  readonly created: Uint8Array;
  readonly versions: Uint8Array;
  readonly words: string;
  readonly more: string;
  /** In JSON, a line each. */
  readonly sources: string;
}

/** Without events there is nothing of them to be put together. */
type Page = OutlineColumns<Uint8Array>;

const PER_PAGE = 2_000;

export interface WantedOutlines {
  readonly incidentId: string;
  readonly reader: Member;
  /** Whether the title of each event's first source is wanted. */
  readonly sources: boolean;
  /** How many events a page has at most. */
  readonly perPage?: number;
}

/** Some at a time, each to be gone over once, in order of time, undated last. In a transaction, which plans by indexes from then on. */
export async function* liveOutlines(db: Database, wanted: WantedOutlines): AsyncGenerator<Iterable<StoredOutline>> {
  const { perPage = PER_PAGE } = wanted;
  await planByIndexes(db);
  let coming: Promise<Page | null> = pageOf(db, wanted, null);
  for (let page = await coming; page !== null; page = await coming) {
    coming = countIn(page) < perPage ? NO_PAGE : pageOf(db, wanted, lastPlaceIn(page));
    // Whoever waits for it next hears of its failure; nobody may ever wait, where the reader gives up.
    coming.catch(() => undefined);
    // The database is asked only when this process next has nothing else to do; then it works while the page is read.
    await setImmediate();
    yield outlinesIn(page);
  }
}

const NO_PAGE = Promise.resolve(null);

/** What the database knows of an incident that has just grown would have it look through all of it for every page. */
async function planByIndexes(db: Database): Promise<void> {
  await db.$executeRaw`SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`;
}

async function pageOf(
  db: Database,
  { incidentId, reader, sources, perPage = PER_PAGE }: WantedOutlines,
  before: EventPlace | null,
): Promise<Page | null> {
  const [columns] = await db.$queryRaw<readonly OutlineColumns<Uint8Array | null>[]>`
    SELECT string_agg(uuid_send(e.id), ''::bytea) AS ids,
      ${bytesOf(Prisma.sql`e.start_earliest`)} AS earliest,
      ${bytesOf(Prisma.sql`e.start_latest`)} AS latest,
      ${bytesOf(Prisma.sql`e.start_best`)} AS best,
      ${bytesOf(Prisma.sql`e.created_at`)} AS created,
      string_agg(int4send(e.version), ''::bytea) AS versions,
      string_agg(concat_ws(',', e.category, e.confidence, e.start_precision, e.start_qualifier), '|') AS words,
      string_agg(CASE WHEN ${HAS_MORE} THEN ${MORE}::text ELSE '' END, E'\\n') AS more,
      ${sources ? firstSource(reader) : NO_SOURCES} AS sources
    FROM (
      SELECT * FROM events e
      WHERE e.incident_id = ${incidentId}::uuid AND e.deleted_at IS NULL AND ${readableBy(reader)}
        AND ${before === null ? Prisma.sql`true` : after(before)}
      ORDER BY ${IN_ORDER} LIMIT ${perPage}
    ) e`;
  return columns === undefined || columns.ids === null ? null : { ...columns, ids: columns.ids };
}

const countIn = ({ ids }: Page): number => ids.length / UUID_BYTES;

function lastPlaceIn(page: Page): EventPlace {
  const index = countIn(page) - 1;
  const [id = ''] = uuidsOf(page.ids.subarray(index * UUID_BYTES));
  const at = (bytes: Uint8Array) => momentsIn(bytes)(index);
  return placeOf({ id, start: { earliest: at(page.earliest), latest: at(page.latest), best: at(page.best) } });
}

function* outlinesIn(columns: Page): Generator<StoredOutline> {
  const earliest = momentsIn(columns.earliest);
  const latest = momentsIn(columns.latest);
  const best = momentsIn(columns.best);
  const created = momentsIn(columns.created);
  const versions = viewOf(columns.versions);
  const wordsOf = remembered(readWords);
  const moreOf = remembered(readMore);
  const words = columns.words.split('|');
  const more = columns.more.split('\n');
  const sourceOf = remembered(readTitle);
  const sources = columns.sources.split('\n');
  for (const [index, id] of uuidsOf(columns.ids).entries()) {
    const { category, confidence, form } = wordsOf(words[index] ?? '');
    const { privilege, end, learnedAt, milestone, tags, involved } = moreOf(more[index] ?? '');
    const start = form && {
      earliest: earliest(index),
      latest: latest(index),
      best: best(index),
      precision: form.precision,
      qualifier: form.qualifier,
    };
    const outline: EventOutline = {
      id,
      version: versions.getInt32(index * 4),
      start,
      end,
      learnedAt,
      category,
      milestone,
      confidence,
      tags,
      involved,
      sourceTitle: sourceOf(sources[index] ?? ''),
      createdAt: instant(created(index) ?? Number.NaN),
    };
    yield { outline, privilege };
  }
}

type Moments = (index: number) => Instant | null;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function momentsIn(bytes: Uint8Array): Moments {
  const view = viewOf(bytes);
  return (index) => {
    const high = view.getInt32(index * 8);
    const low = view.getUint32(index * 8 + 4);
    return high === LEAST_HIGH && low === 0 ? null : instant(high * 2 ** 32 + low);
  };
}

/** The words that nearly all events have in common with many others. */
function readWords(words: string) {
  const [category = '', confidence = '', precision, qualifier] = words.split(',');
  const form =
    precision === undefined || qualifier === undefined
      ? null
      : { precision: oneOf(PRECISIONS, precision), qualifier: oneOf(QUALIFIERS, qualifier) };
  return { category: oneOf(CATEGORIES, category), confidence: oneOf(CONFIDENCES, confidence), form };
}

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = read(text);
    known.set(text, made);
    return made;
  };
}

const timeSchema = z
  .tuple([
    instantSchema.nullable(),
    instantSchema.nullable(),
    instantSchema.nullable(),
    z.enum(PRECISIONS),
    z.enum(QUALIFIERS),
  ])
  .transform(([earliest, latest, best, precision, qualifier]): OutlineTime => {
    return { earliest, latest, best, precision, qualifier };
  });

type Rare = Pick<EventOutline, 'end' | 'learnedAt' | 'milestone'> & Pick<StoredOutline, 'privilege'>;

const rareSchema = z
  .strictObject({
    ongoing: z.boolean(),
    end: timeSchema.nullable(),
    learnedAt: timeSchema.nullable(),
    milestone: z.enum(MILESTONES).nullable(),
    privilege: privilegeSchema.nullable(),
  })
  .transform(({ ongoing, end, ...rare }): Rare => ({ ...rare, end: ongoing ? ONGOING : end }));

const NOTHING_RARE: Rare = { end: null, learnedAt: null, milestone: null, privilege: null };

const moreSchema = z
  .strictObject({ tags: z.array(z.string()), involved: z.array(z.string()), rare: rareSchema.default(NOTHING_RARE) })
  .transform(({ rare, ...more }) => ({ ...more, ...rare }));

type More = z.output<typeof moreSchema>;

const NOTHING_MORE: More = { ...NOTHING_RARE, tags: [], involved: [] };

/** Rows of an import say mostly the same: each text is read once. */
const readMore = (text: string): More => (text === '' ? NOTHING_MORE : moreSchema.parse(JSON.parse(text)));

const readTitle = (text: string): string | null => (text === '' ? null : z.string().parse(JSON.parse(text)));
