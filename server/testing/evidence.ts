// For integration tests: files as they are sent to an incident and read from it, and what lies in the store meanwhile.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EvidenceOut, evidenceListSchema, evidenceOutSchema } from '@/core/contracts/evidence';
import { environment } from '../env/environment';
import { type Answer, addressOf, call, responseTo, send } from './api';
import type { Person } from './people';

export interface SentFile {
  readonly name?: string;
  readonly type?: string;
  readonly bytes?: string | Uint8Array<ArrayBuffer>;
  readonly fields?: Readonly<Record<string, string>>;
}

export function formOf({ name = 'notes.txt', type = '', bytes = 'notes', fields = {} }: SentFile): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new File([bytes], name, { type }));
  return form;
}

const evidencePath = (ref: string) => `/incidents/${ref}/evidence`;

export const sendForm = (
  who: Person,
  ref: string,
  body: BodyInit,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  send(
    new Request(addressOf(evidencePath(ref)), {
      method: 'POST',
      headers: { authorization: `Bearer ${who.token}`, ...headers },
      body,
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    }),
  );

export const sendFile = (who: Person, ref: string, file: SentFile = {}, headers = {}) =>
  sendForm(who, ref, formOf(file), headers);

export const addFile = async (who: Person, ref: string, file: SentFile = {}): Promise<EvidenceOut> =>
  evidenceOutSchema.parse((await sendFile(who, ref, file)).body);

/** A form as bytes, for what `FormData` would never send. */
export const sendRaw = (who: Person, ref: string, body: string) =>
  sendForm(who, ref, body.replaceAll('\n', '\r\n'), { 'content-type': 'multipart/form-data; boundary=edge' });

export const readFile = (
  who: Person,
  ref: string,
  sha256: string,
  {
    headers = {},
    search = '',
    method = 'GET',
  }: { headers?: Record<string, string>; search?: string; method?: string } = {},
): Promise<Response> =>
  responseTo(
    new Request(addressOf(`${evidencePath(ref)}/${sha256}${search}`), {
      method,
      headers: { authorization: `Bearer ${who.token}`, ...headers },
    }),
  );

export const evidenceListOf = async (who: Person, ref: string) =>
  evidenceListSchema.parse((await call(who, 'GET', evidencePath(ref))).body);

export const storeFolder = (): string => join(environment().ONSET_DATA_DIR, 'evidence');

/** The names of whatever lies in the store, files in the making included. */
export function storedNames(): readonly string[] {
  const entries = readdirSync(storeFolder(), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
