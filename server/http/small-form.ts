// A short form without files, as pages post it. Whoever posts one need not be signed in, so no more of it is read than it can
// have.

import 'server-only';
import { boundedBytes } from './bounded-bytes';

const MAX_BYTES = 8_000;

/** Empty where it is no such form, or too long to be one. */
export async function smallForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return new URLSearchParams();
  const bytes = await boundedBytes(request, MAX_BYTES, (reader) => void reader.cancel());
  return new URLSearchParams(bytes?.toString());
}
