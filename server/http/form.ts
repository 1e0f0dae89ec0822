// A multipart form with one file (RFC 7578), or where that is allowed the file alone. Nothing of it is read before somebody
// asks, so that whoever may not send it is refused before it is sent; then its fields are checked, and its file goes to whoever
// receives it, piece by piece.

import 'server-only';
import { PassThrough } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { z } from 'zod';
import { type Result, refuse } from '@/core/result';
import { checkAgainst } from './body';
import { discard } from './bounded-bytes';
import { feed } from './feed';
import { BROKEN_FORM, type FileReceiver, FormParts } from './form-parts';
import { problem } from './problem';

/** How a form is read and documented. */
export interface FormContract<Body> {
  readonly kind: 'form';
  readonly file: { readonly name: string; readonly description: string };
  readonly fields: z.ZodType;
  /** Whether the body can be the file itself, of any type. */
  readonly takesFileAlone: boolean;
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
  ...{ kind: 'form', file, fields, takesFileAlone: false },
  arriving: (request) => ({
    lengthBytes: lengthOf(request),
    read: (receiver) => readForm(request, fields, new FormParts(file.name, receiver)),
  }),
});

/** The file comes in a form, or as the body itself and then without a name. */
export const fileWithOrWithoutForm = (file: FormContract<unknown>['file']): FormContract<ArrivingForm<object>> => ({
  ...{ kind: 'form', file, fields: NO_FIELDS, takesFileAlone: true },
  arriving: (request) => ({
    lengthBytes: lengthOf(request),
    read: (receiver) =>
      /^multipart\//i.test(typeOf(request))
        ? readForm(request, NO_FIELDS, new FormParts(file.name, receiver))
        : readAlone(request, new FormParts(file.name, receiver)),
  }),
});

const NO_FIELDS = z.strictObject({});

const typeOf = ({ headers }: Request): string => headers.get('content-type') ?? '';

function lengthOf({ headers }: Request): number | null {
  const stated = headers.get('content-length');
  return stated !== null && /^\d{1,15}$/.test(stated) ? Number(stated) : null;
}

const LIMITS = { fields: 10, fieldNameSize: 100, fieldSize: 20_000, headerPairs: 20, headerSize: 16_384 };

/** What may arrive while the disk is busy. */
const FILE_BUFFER_BYTES = 1_048_576;

async function readForm<Fields, T>(
  request: Request,
  contract: z.ZodType<Fields>,
  parts: FormParts<T>,
): Promise<Result<ReadForm<Fields, T>, Response>> {
  const { body } = request;
  const type = typeOf(request);
  if (body === null || !/^multipart\/form-data\s*;.*\bboundary=/i.test(type)) {
    return refuse(problem('unsupported-type', { detail: 'Send a form, with content-type: multipart/form-data' }));
  }
  const parser = parserFor(type);
  if (parser === null) return refuse(problem('malformed', { detail: 'The form’s boundary is none.' }));
  parts.takeFrom(parser);
  return arrived(body, parser, contract, parts, BROKEN_FORM);
}

async function readAlone<T>(request: Request, parts: FormParts<T>): Promise<Result<ReadForm<object, T>, Response>> {
  if (request.body === null) return parts.settle((given) => checkAgainst(NO_FIELDS, given));
  const bytes = new PassThrough({ highWaterMark: FILE_BUFFER_BYTES });
  parts.takeAlone({ name: '', claimedType: typeOf(request), bytes });
  return arrived(request.body, bytes, NO_FIELDS, parts, 'The file breaks off.');
}

/** @param into what the parts are taken from @param broken what is said where the body ends too early */
async function arrived<Fields, T>(
  body: ReadableStream<Uint8Array>,
  into: BusboyInstance | PassThrough,
  contract: z.ZodType<Fields>,
  parts: FormParts<T>,
  broken: string,
): Promise<Result<ReadForm<Fields, T>, Response>> {
  const reader = body.getReader();
  try {
    await feed(reader, into, parts.stop);
  } catch (error) {
    parts.breakOff(broken, error);
  }
  const read = await parts.settle((given) => checkAgainst(contract, given));
  into.destroy();
  discard(reader);
  return read;
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
