// A short form without files, as pages post it. Whoever posts one need not be signed in, so no more of it is read than it can
// have.

import 'server-only';

const MAX_BYTES = 8_000;

/** Empty where it is no such form, or too long to be one. */
export async function smallForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return new URLSearchParams();
  return new URLSearchParams((await boundedText(request)) ?? '');
}

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
