// The parts of one form as the parser finds them: its fields, and its one file on its way to whoever receives it. Stops
// the reading as soon as anything is wrong.

import 'server-only';
import type { Readable } from 'node:stream';
import type { BusboyInstance } from '@fastify/busboy';
import { ok, type Result, refuse } from '@/core/result';
import { problem } from './problem';

export interface FormFile {
  /** As the client calls it; nothing is taken out of it. */
  readonly name: string;
  /** Empty where the client names none. */
  readonly claimedType: string;
  readonly bytes: Readable;
}

export interface FileReceiver<T> {
  /** May refuse before the last byte. */
  receive(file: FormFile): Promise<Result<T, Response>>;
  /** For what was received in a form that is refused after all. */
  abandon(received: T): Promise<void>;
}

export const BROKEN_FORM = 'The form breaks off, or is no multipart/form-data.';

type Given = Readonly<Record<string, string>>;

export class FormParts<T> {
  private readonly given = new Map<string, string>();
  private readonly stopping = new AbortController();
  private bytes: Readable | undefined;
  private received: Promise<Result<T, Response>> | undefined;
  private fault: Response | undefined;

  constructor(
    private readonly fileName: string,
    private readonly receiver: FileReceiver<T>,
  ) {}

  /** Aborted once no more of the form is wanted. */
  get stop(): AbortSignal {
    return this.stopping.signal;
  }

  takeFrom(parser: BusboyInstance): void {
    const isTypeNamed = typeNames(parser);
    parser.on('field', (name, value) => this.takeField(name, value));
    parser.on('fieldsLimit', () => this.refuse(problem('malformed', { detail: 'The form has too many fields.' })));
    parser.on('file', (name, bytes, filename, _encoding, claimedType) => {
      // What becomes of a file is for its receiver to tell.
      bytes.on('error', () => undefined);
      // Browsers write a quotation mark so, and nothing else (HTML, 4.10.22.7).
      const fileName = (filename ?? '').replaceAll('%22', '"');
      this.takeFile(name, { name: fileName, claimedType: isTypeNamed() ? (claimedType ?? '') : '', bytes });
    });
    parser.on('error', () => this.breakOff(BROKEN_FORM));
  }

  /** Without a form around it. */
  takeAlone(file: FormFile): void {
    file.bytes.on('error', () => undefined);
    this.takeFile(this.fileName, file);
  }

  /** The form, or the file alone, ends in the middle. */
  breakOff(detail: string, cause: unknown = null): void {
    this.bytes?.destroy(cause instanceof Error ? cause : new Error(detail));
    this.refuse(problem('malformed', { detail }));
  }

  /** Once the parser has seen all that was wanted. */
  async settle<F>(check: (given: Given) => Result<F, Response>): Promise<Result<{ fields: F; file: T }, Response>> {
    const file = await this.settledFile();
    if (!file.ok) return file;
    const fields = this.fault === undefined ? check(Object.fromEntries(this.given)) : refuse(this.fault);
    if (fields.ok) return ok({ fields: fields.value, file: file.value });
    await this.receiver.abandon(file.value);
    return fields;
  }

  private async settledFile(): Promise<Result<T, Response>> {
    if (this.received === undefined) return refuse(this.fault ?? this.wrongFile('Is missing. Send one file.'));
    try {
      return await this.received;
    } catch (error) {
      if (this.fault !== undefined) return refuse(this.fault);
      throw error;
    }
  }

  private takeField(name: string, value: string): void {
    if (name === this.fileName) this.refuse(this.wrongFile('Is no file. Send it with a filename.'));
    else if (this.given.has(name)) this.refuse(wrongField(name, 'Is there twice. Send it once.'));
    else this.given.set(name, value);
  }

  private takeFile(name: string, file: FormFile): void {
    if (name !== this.fileName) this.refuse(wrongField(name, `Is a file. The form’s file is “${this.fileName}”.`));
    else if (this.received !== undefined) this.refuse(this.wrongFile('Is there twice. Send one file at a time.'));
    else {
      this.bytes = file.bytes;
      this.received = this.receiver.receive(file);
      this.received.then(
        ({ ok: isReceived }) => !isReceived && this.stopping.abort(),
        () => this.stopping.abort(),
      );
      return;
    }
    file.bytes.resume();
  }

  private refuse(fault: Response): void {
    this.fault ??= fault;
    this.stopping.abort();
  }

  private wrongFile = (detail: string): Response => wrongField(this.fileName, detail);
}

/** What the parser is made of, as far as it is needed here: its public events tell nothing of a part's headers. */
interface WithinParser {
  readonly _parser?: { readonly parser?: { on(event: 'part', listener: (part: Readable) => void): void } };
}

/**
 * Whether the part at hand names its type. Where it names none the parser says text/plain (RFC 7578, 4.4), and scripts that
 * send a picture so claim nothing of the kind.
 */
function typeNames(parser: BusboyInstance & WithinParser): () => boolean {
  let isNamed = true;
  parser._parser?.parser?.on('part', (part) => {
    part.prependListener('header', (header: Readonly<Record<string, unknown>>) => {
      isNamed = 'content-type' in header;
    });
  });
  return () => isNamed;
}

const wrongField = (name: string, detail: string): Response =>
  problem('invalid', { errors: [{ pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, detail }] });
