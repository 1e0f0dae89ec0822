// The form that opens a share link: its code, and a passcode where one was asked for. The whole link does for the code.

import 'server-only';

export interface OpeningForm {
  readonly code: string;
  readonly passcode: string | null;
}

const MAX_BYTES = 8_000;
const NOTHING: OpeningForm = { code: '', passcode: null };

/** What is no form, or too long to be this one, has no code. */
export async function openingForm(request: Request): Promise<OpeningForm> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')) return NOTHING;
  const text = await boundedText(request);
  if (text === null) return NOTHING;
  const form = new URLSearchParams(text);
  return { code: codeIn(form.get('code') ?? ''), passcode: form.get('passcode') };
}

const codeIn = (given: string): string => given.trim().replace(/^.*#/s, '');

async function boundedText({ body }: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
