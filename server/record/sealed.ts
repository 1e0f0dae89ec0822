// Adds the seal to a JSON object that is told in pieces, in canonical form, without its closing brace: Ed25519 over all of
// it but the seal. The pieces are kept, since Ed25519 needs its message whole: about 1.2 kB for a revision.

import 'server-only';
import type { RecordKey } from './key';

export async function* sealed(
  pieces: AsyncIterable<string>,
  key: Pick<RecordKey, 'signApart'>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const told: Uint8Array<ArrayBuffer>[] = [];
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    const bytes = encoder.encode(piece);
    told.push(bytes);
    yield bytes;
  }
  told.push(encoder.encode('}'));
  yield encoder.encode(`,"seal":"${await key.signApart(Buffer.concat(told))}"}`);
}
