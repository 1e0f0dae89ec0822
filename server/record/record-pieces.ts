// A record file, piece by piece, in canonical JSON (its members are named so that the seal comes last). What a piece of
// it means is written down in docs/record.md; the verifier that reads it shares no code with this.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import { canonicalJson } from '@/core/incident/record/jcs';
import type { RowLink } from '@/core/incident/record/revision';
import type { ChainEntry } from '../db/record/chain';
import type { Checkpoint } from './checkpoint';
import type { RecordKey } from './key';

export interface RecordParts {
  readonly incident: { readonly id: string; readonly ref: string; readonly title: string };
  /** RFC 3339. */
  readonly exportedAt: string;
  readonly exportedBy: Actor;
  readonly key: Pick<RecordKey, 'publicKey' | 'fingerprint'>;
  readonly checkpoints: readonly Checkpoint[];
  /** Pages, in their order; payload and salt are null where they were erased, or withheld from the reader. */
  readonly revisions: AsyncIterable<readonly ChainEntry[]>;
  readonly accessLog: AsyncIterable<readonly ChainEntry[]>;
  /** Pages of the rows of imports, in the order of their revisions; null where there is none. */
  readonly rows: AsyncIterable<readonly RecordedRow[]> | null;
}

/** A row of an import with the number of its revision. */
export interface RecordedRow extends RowLink {
  readonly seq: number;
}

const FORMAT = 'onset-record';
/** Version 2 has rows besides; a record without imports stays readable to whoever verifies version 1. */
const [VERSION_WITHOUT_ROWS, VERSION_WITH_ROWS] = [1, 2];

/** All of the file but the seal and the closing brace. */
export async function* recordPieces(parts: RecordParts): AsyncGenerator<string> {
  const { id, ref, title } = parts.incident;
  const { publicKey, fingerprint } = parts.key;
  yield '{"accessLog":';
  yield* listed(parts.accessLog, canonicalEntry);
  const middle = canonicalJson({
    checkpoints: parts.checkpoints,
    exportedAt: parts.exportedAt,
    exportedBy: { id: parts.exportedBy.id, name: parts.exportedBy.name },
    format: FORMAT,
    formatVersion: parts.rows === null ? VERSION_WITHOUT_ROWS : VERSION_WITH_ROWS,
    incident: { id, ref, title },
    publicKey: { algorithm: 'Ed25519', bytes: publicKey, fingerprint },
  });
  yield `,${middle.slice(1, -1)},"revisions":`;
  yield* listed(parts.revisions, canonicalEntry);
  if (parts.rows === null) return;
  yield ',"rows":';
  yield* listed(parts.rows, canonicalRow);
}

async function* listed<T>(
  pages: AsyncIterable<readonly T[]>,
  canonical: (element: T) => string,
): AsyncGenerator<string> {
  let before = '[';
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield before + page.map(canonical).join(',');
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** The payload is canonical as it is stored, and goes out byte for byte. */
function canonicalEntry({ actor, at, hash, payload, payloadHash, prevHash, salt, seq, type }: ChainEntry): string {
  const head = canonicalJson({ actor, at, hash });
  const rest = canonicalJson({ payloadHash, prevHash, salt, seq, type });
  return `${head.slice(0, -1)},"payload":${payload},${rest.slice(1)}`;
}

/** Its payload is canonical as it is stored, too. */
const canonicalRow = ({ eventId, payload, payloadHash, position, salt, seq }: RecordedRow): string => {
  const rest = canonicalJson({ payloadHash, position, salt, seq });
  return `{"eventId":${JSON.stringify(eventId)},"payload":${payload},${rest.slice(1)}`;
};
