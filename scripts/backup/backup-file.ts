// A backup as bytes: gzip of JSON lines. A head, pieces of the files that lie beside the database, rows of its tables, and
// an end with the SHA-256 of all lines before it, by which one that was cut short or damaged is told from one that is whole.
// Values of rows are the texts that Postgres itself gives and takes, so that nothing of them is lost on the way.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { Refusal } from '../report/refusal.mjs';

const FORMAT_VERSION = 2;

const anyHeadSchema = z.object({ format: z.literal('onset-backup'), formatVersion: z.int() });

const headSchema = z.strictObject({
  format: z.literal('onset-backup'),
  /** The first said nothing of the migrations but their names. */
  formatVersion: z.union([z.literal(1), z.literal(FORMAT_VERSION)]),
  at: z.iso.datetime(),
  /** Those that made the tables, in their order. */
  migrations: z.array(
    z.union([
      z.string().transform((name) => ({ name, checksum: null })),
      z.strictObject({ name: z.string(), checksum: z.string() }),
    ]),
  ),
  /** What second steps are encrypted with. */
  sessionSecret: z.string(),
  /** What seals records, in PEM; null where nothing was signed yet. */
  recordKey: z.string().nullable(),
});

const partSchema = z.union([
  z.strictObject({ file: z.string(), piece: z.base64() }),
  z.strictObject({
    table: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string().nullable())),
  }),
]);

const endSchema = z.strictObject({ end: z.strictObject({ sha256: z.string() }) });

export type BackupHead = z.infer<typeof headSchema>;
export type NewHead = Omit<BackupHead, 'format' | 'formatVersion'>;
export type BackupPart = z.infer<typeof partSchema>;

export async function* linesOf(head: NewHead, parts: AsyncIterable<BackupPart>): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  const counted = (text: string) => {
    digest.update(text);
    return text;
  };
  yield counted(line({ format: 'onset-backup', formatVersion: FORMAT_VERSION, ...head }));
  for await (const part of parts) yield counted(line(part));
  yield line({ end: { sha256: digest.digest('hex') } });
}

/** Reads all of it; throws a Refusal where it is not whole. */
export async function headOfWhole(path: string, stop: AbortSignal): Promise<BackupHead> {
  const digest = createHash('sha256');
  let head: BackupHead | null = null;
  let isWhole = false;
  for await (const line of linesIn(path, stop)) {
    if (isWhole) throw new Refusal(`${path} goes on after its end.`);
    head ??= readHead(path, line);
    const end = endSchema.safeParse(parsed(path, line));
    if (!end.success) digest.update(`${line}\n`);
    else if (end.data.end.sha256 === digest.digest('hex')) isWhole = true;
    else throw new Refusal(`${path} is damaged: it is not what was written.`);
  }
  if (head === null || !isWhole) throw new Refusal(`${path} is cut short.`);
  return head;
}

/** Of a backup that is whole. */
export async function* partsOf(path: string, stop: AbortSignal): AsyncGenerator<BackupPart> {
  let isHead = true;
  for await (const line of linesIn(path, stop)) {
    const value = parsed(path, line);
    if (!isHead && !endSchema.safeParse(value).success) yield readPart(path, value);
    isHead = false;
  }
}

function readPart(path: string, value: unknown): BackupPart {
  const read = partSchema.safeParse(value);
  if (read.success) return read.data;
  throw new Refusal(`${path} has something in it that this version of Onset does not know.`);
}

function readHead(path: string, line: string): BackupHead {
  const head = parsed(path, line);
  const read = headSchema.safeParse(head);
  if (read.success) return read.data;
  const { data } = anyHeadSchema.safeParse(head);
  const isNewer = data !== undefined && data.formatVersion > FORMAT_VERSION;
  throw new Refusal(
    isNewer
      ? `${path} was written by a newer version of Onset, in a form that this one does not read. Restore it with that version.`
      : `${path} is no backup of Onset.`,
  );
}

function parsed(path: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Refusal(`${path} is no backup of Onset.`);
  }
}

const NEWLINE = 10;

/** The lines without their ends. Only a line feed ends one: texts within have other separators in them. */
async function* linesIn(path: string, stop: AbortSignal): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const chunk of unpacked(path, stop)) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, at)]).toString('utf8');
      begun = [];
      from = at + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) throw new Refusal(`${path} is cut short.`);
}

async function* unpacked(path: string, stop: AbortSignal): AsyncGenerator<Buffer> {
  const bytes = new PassThrough();
  const arrived = pipeline(createReadStream(path), createGunzip(), bytes, { signal: stop });
  // Told of below, where the bytes end.
  arrived.catch(() => {});
  try {
    for await (const chunk of bytes) yield chunk;
    await arrived;
  } catch (failure) {
    throw packingRefusal(path, failure);
  }
}

/** Codes of zlib and the file system; anything else is thrown on. */
function packingRefusal(path: string, failure: unknown): unknown {
  if (!(failure instanceof Error && 'code' in failure)) return failure;
  const code = String(failure.code);
  if (code === 'Z_BUF_ERROR' || code === 'ERR_STREAM_PREMATURE_CLOSE') return new Refusal(`${path} is cut short.`);
  if (code.startsWith('Z_')) return new Refusal(`${path} is no backup of Onset, or damaged: ${failure.message}.`);
  return new Refusal(`${path} cannot be read: ${failure.message}`);
}
