// For integration tests: documents as they are asked for, waited for and fetched, and what lies on the disk meanwhile.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type DocumentOut, documentListSchema, documentOutSchema, isUnfinished } from '@/core/contracts/document';
import type { DocumentInput } from '@/core/contracts/document-choices';
import type { Result } from '@/core/result';
import { environment } from '../env/environment';
import type { PressRefusal, Printed } from '../pdf/press-process';
import { type Print, Printer } from '../pdf/print';
import { UNSEALED } from '../pdf/seal-form';
import { addressOf, call, responseTo } from './api';
import type { Person } from './people';
import { printed } from './printed';

export const documentsPath = (ref: string, rest = ''): string => `/incidents/${ref}/documents${rest}`;

export const askFor = (who: Person, ref: string, input: DocumentInput = {}, headers = {}) =>
  call(who, 'POST', documentsPath(ref), input, headers);

export async function askedFor(who: Person, ref: string, input: DocumentInput = {}): Promise<DocumentOut> {
  const answer = await askFor(who, ref, input);
  expect(answer).toMatchObject({ status: 201 });
  return documentOutSchema.parse(answer.body);
}

export const documentOf = async (who: Person, ref: string, id: string): Promise<DocumentOut> =>
  documentOutSchema.parse((await call(who, 'GET', documentsPath(ref, `/${id}`))).body);

export const documentsOf = async (who: Person, ref: string): Promise<readonly DocumentOut[]> =>
  documentListSchema.parse((await call(who, 'GET', documentsPath(ref))).body).documents;

/** Asks until it is at `state`, or until it is finished. */
export async function awaited(who: Person, ref: string, id: string, state?: string): Promise<DocumentOut> {
  const isThere = (found: DocumentOut) => (state === undefined ? !isUnfinished(found.state) : found.state === state);
  await expect.poll(async () => isThere(await documentOf(who, ref, id)), { timeout: 30_000, interval: 20 }).toBe(true);
  return documentOf(who, ref, id);
}

export const madeFor = async (who: Person, ref: string, input: DocumentInput = {}): Promise<DocumentOut> =>
  awaited(who, ref, (await askedFor(who, ref, input)).id);

export const fileOf = (who: Person, ref: string, id: string, method = 'GET'): Promise<Response> =>
  responseTo(
    new Request(addressOf(documentsPath(ref, `/${id}/file`)), {
      method,
      headers: { authorization: `Bearer ${who.token}` },
    }),
  );

export const documentsFolder = (): string => join(environment().ONSET_DATA_DIR, 'documents');

/** The files of documents, those in the making included. */
export const keptFiles = (): readonly string[] =>
  existsSync(documentsFolder())
    ? readdirSync(documentsFolder(), { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [entry.name] : [],
      )
    : [];

const kept = globalThis as { onsetPrinter?: Printer };

/** Puts a press in the place of the real one. */
export function pressThat(print: Print<PressRefusal>): void {
  kept.onsetPrinter?.close();
  kept.onsetPrinter = new StandIn(print);
}

export function realPress(): void {
  kept.onsetPrinter = new Printer();
}

class StandIn extends Printer {
  constructor(private readonly printNow: Print<PressRefusal>) {
    super();
  }

  override inTurn<T>(work: (print: Print<PressRefusal>) => Promise<T>): Promise<T> {
    return super.inTurn(() => work(this.printNow));
  }
}

/** Prints a document with this title and nothing else, at once. */
export const pressOf =
  (text: string): Print<PressRefusal> =>
  async () => ({ ok: true, value: { bytes: printed(`<x>${UNSEALED}</x>`, text), pageCount: 1 } });

/** Prints until it is called off. */
export const endlessPress: Print<PressRefusal> = (_, signal) =>
  new Promise<Result<Printed, PressRefusal>>((resolve) => {
    const cancelled = () => resolve({ ok: false, error: 'cancelled' });
    if (signal.aborted) cancelled();
    signal.addEventListener('abort', cancelled);
  });
