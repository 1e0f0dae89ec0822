// A SHA-256 over what somebody may read of a chronology, to tell later whether they still may. It says nothing of what it
// was taken from. Taken in pieces, so that thousands of entries keep nobody else waiting.

import 'server-only';
import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import type { ChronologyParts } from '@/core/export/chronology';
import { canonicalJson } from '@/core/incident/record/jcs';

const PIECES_AT_ONCE = 100;

/** Hexadecimal. What does not decide what they may read is left out: their own name, and when the head was signed. */
export async function fingerprintOf(parts: ChronologyParts): Promise<string> {
  const hash = createHash('sha256');
  let taken = 0;
  for (const piece of piecesOf(parts)) {
    hash.update(canonicalJson(piece)).update('\n');
    taken += 1;
    if (taken % PIECES_AT_ONCE === 0) await breath();
  }
  return hash.digest('hex');
}

/** The length of each list goes before it, so that no two chronologies have the same pieces. */
function* piecesOf({ preparedBy: _, head, ...parts }: ChronologyParts): Iterable<unknown> {
  const { events, figures, figureSteps, evidence, history, withheld, ...others } = parts;
  yield { ...others, revision: head.revision, hash: head.hash };
  for (const list of [events, figures, [...figureSteps], [...evidence], history, withheld]) {
    yield list.length;
    yield* list;
  }
}
