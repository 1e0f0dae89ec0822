// A multipart form with one file (RFC 7578). Nothing of it is read before somebody asks, so that whoever may not send it
// is refused before it is sent; then its fields are checked, and its file goes to whoever receives it, piece by piece.

import 'server-only';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { z } from 'zod';
import { ok, type Result, refuse } from '@/core/result';
import { checkAgainst } from './body';
import { discard, feed } from './feed';
import { type FileReceiver, FormParts } from './form-parts';
import { problem } from './problem';

/** How a form is read and documented. */
export interface FormContract<Body> {
  readonly kind: 'form';
  readonly file: { readonly name: string; readonly description: string };
  readonly fields: z.ZodType;
  readonly arriving: (request: Request) => Body;
}

export interface ArrivingForm<Fields> {
  /** As `Content-Length` says, the form's own bytes included; null where the client does not say. */
  readonly lengthBytes: number | null;
  /** Refused with the response that says why; nothing that was received is kept then. */
  read<T>(receiver: FileReceiver<T>): Promise<Result<ReadForm<Fields, T>, Response>>;
}

export interface ReadForm<Fields, T> {
  readonly fields: Fields;
  readonly file: T;
}

export const formWithFile = <Fields>(
  file: FormContract<unknown>['file'],
  fields: z.ZodType<Fields>,
): FormContract<ArrivingForm<Fields>> => ({
  kind: 'form',
  file,
  fields,
  arriving: (request) => ({
    lengthBytes: lengthOf(request),
    read: (receiver) => readForm(request, fields, new FormParts(file.name, receiver)),
  }),
});

function lengthOf({ headers }: Request): number | null {
  const stated = headers.get('content-length');
  return stated !== null && /^\d{1,15}$/.test(stated) ? Number(stated) : null;
}

const LIMITS = { fields: 10, fieldNameSize: 100, fieldSize: 20_000, headerPairs: 20, headerSize: 16_384 };

/** What may arrive while the disk is busy. */
const FILE_BUFFER_BYTES = 1_048_576;

async function readForm<Fields, T>(
  { headers, body }: Request,
  contract: z.ZodType<Fields>,
  parts: FormParts<T>,
): Promise<Result<ReadForm<Fields, T>, Response>> {
  const type = headers.get('content-type') ?? '';
  if (body === null || !/^multipart\/form-data\s*;.*\bboundary=/i.test(type)) {
    return refuse(problem('unsupported-type', { detail: 'Send a form, with content-type: multipart/form-data' }));
  }
  const parser = parserFor(type);
  if (parser === null) return refuse(problem('malformed', { detail: 'The form’s boundary is none.' }));
  const reader = body.getReader();
  parts.takeFrom(parser);
  try {
    await feed(reader, parser, parts.stop);
  } catch (error) {
    parts.breakOff(error);
  }
  const read = await parts.settle((given) => checkAgainst(contract, given));
  parser.destroy();
  discard(reader);
  return read.ok ? ok(read.value) : refuse(read.error);
}

/** Null for a boundary that cannot be looked for: the parser throws on one that no standard allows. */
function parserFor(type: string): BusboyInstance | null {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      preservePath: true,
      fileHwm: FILE_BUFFER_BYTES,
      limits: LIMITS,
    });
  } catch {
    return null;
  }
}
