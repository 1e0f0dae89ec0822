// What changed in a record after a revision, in sentences, from the entries of a record file. Names are those that the
// file ends with. Takes entries in their order; refuses none, for what an entry says is its author's.

import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import type { RevisionPayload } from '@/core/incident/record/revision';
import { describeRevision, type Names } from '@/core/incident/sentences/sentence';

/** An entry of the chain of revisions, as a record file has it. */
export interface RecordEntry {
  readonly seq: number;
  /** RFC 3339 */
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly type: string;
  /** JSON; null where it was withheld or erased. */
  readonly payload: string | null;
}

export interface LaterChange {
  readonly seq: number;
  /** RFC 3339 */
  readonly at: string;
  /** "J. Marsh added “Token stolen” (5 January 2023)" */
  readonly sentence: string;
  /** Empty where nobody gave one. */
  readonly reason: string;
}

/** More are counted, and not told. */
export const MOST_TOLD = 1_000;

export class LaterChanges {
  readonly #later: RecordEntry[] = [];
  readonly #titles = new Map<string, string>();
  readonly #labels = new Map<string, string>();

  /** @param after the number of the revision */
  constructor(private readonly after: number) {}

  take(entry: RecordEntry): void {
    if (entry.payload !== null) this.#name(JSON.parse(entry.payload));
    if (entry.seq > this.after && this.#later.length < MOST_TOLD) this.#later.push(entry);
  }

  /** The first of them, in their order. */
  told(): readonly LaterChange[] {
    const names: Names = {
      event: (id) => {
        const title = this.#titles.get(id);
        return title === undefined ? undefined : { title, milestone: null };
      },
      figure: (id) => this.#labels.get(id),
    };
    return this.#later.map((entry) => changeOf(entry, names));
  }

  #name({ eventId, figureId, fields, changes }: Naming): void {
    if (typeof eventId === 'string') remember(this.#titles, eventId, fields?.title ?? changes?.title?.to);
    if (typeof figureId === 'string') remember(this.#labels, figureId, fields?.label ?? changes?.label?.to);
  }
}

/** Where payloads have names; of a forged one, anything may stand there. */
interface Naming {
  readonly eventId?: unknown;
  readonly figureId?: unknown;
  readonly fields?: { readonly title?: unknown; readonly label?: unknown } | null;
  readonly changes?: { readonly title?: Moved; readonly label?: Moved } | null;
}
type Moved = { readonly to?: unknown } | null;

function remember(names: Map<string, string>, id: string, name: unknown): void {
  if (typeof name === 'string') names.set(id, name);
}

function changeOf({ seq, at, actor, type, payload }: RecordEntry, names: Names): LaterChange {
  const { said, reason } = readPayload(payload);
  if (said !== null) return { seq, at, sentence: describeRevision({ actor, payload: said }, names), reason };
  const why = payload === null ? 'which the file does not tell: it was withheld or erased' : `of the type “${type}”`;
  return { seq, at, sentence: `${actor.name} made a change ${why}`, reason };
}

function readPayload(payload: string | null): { readonly said: RevisionPayload | null; readonly reason: string } {
  if (payload === null) return { said: null, reason: '' };
  const { reason, ...said } = JSON.parse(payload);
  const read = revisionPayloadSchema.safeParse(said);
  return { said: read.success ? read.data : null, reason: typeof reason === 'string' ? reason : '' };
}
