// Reads what an `OutlineWriter` wrote, one outline after another: whoever makes events of them keeps no outlines beside. Throws
// for anything else.

import { ONGOING } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import type { EventOutline, OutlineTime } from './event-outline';
import { afterStep } from './moment-step';
import { ByteReader } from './number-bytes';
import { outlineHeadSchema, type TimeForm } from './outline-words';
import { uuidsOf } from './uuid-bytes';

export interface Decoded<T> {
  /** The number of the revision that they are as of. */
  readonly revision: number;
  /** In the order that lists have. */
  readonly outlines: readonly T[];
}

/** @param made what is kept of each outline */
export function decodeOutlines<T>(bytes: Uint8Array, made: (outline: EventOutline) => T): Decoded<T> {
  const all = new ByteReader(bytes);
  const section = () => new ByteReader(all.raw(all.unsigned()));
  const head = outlineHeadSchema.parse(JSON.parse(new TextDecoder().decode(all.raw(all.unsigned()))));
  const ids = uuidsOf(all.raw(all.unsigned()));
  const [forms, tags, involved, sources] = [section(), section(), section(), section()];
  const [versions, starts, later, entries] = [section(), section(), section(), section()];
  let startedAt = 0;
  let enteredAt = 0;
  const outlines = ids.map((id): T => {
    const form = pick(head.forms, forms);
    const start = form.start && readTime(starts, form.start, startedAt);
    startedAt = (start && originOf(start)) ?? startedAt;
    const from = start?.earliest ?? 0;
    const end = form.end === null || form.end === ONGOING ? form.end : readTime(later, form.end, from);
    const learnedAt = form.learnedAt && readTime(later, form.learnedAt, from);
    enteredAt = afterStep(enteredAt, entries.signed());
    return made({
      id,
      version: versions.unsigned(),
      start,
      end,
      learnedAt,
      category: form.category,
      milestone: form.milestone,
      confidence: form.confidence,
      tags: pick(head.tags, tags),
      involved: pick(head.involved, involved),
      sourceTitle: pick(head.sources, sources),
      createdAt: enteredAt as Instant,
    });
  });
  return { revision: head.revision, outlines };
}

function pick<T>(values: readonly T[], indexes: ByteReader): T {
  const index = indexes.unsigned();
  if (index >= values.length) throw new RangeError(`There is no word ${index}`);
  return values[index] as T;
}

function readTime(bytes: ByteReader, form: TimeForm, from: number): OutlineTime {
  let before = from;
  let earliest: Instant | null = null;
  let latest: Instant | null = null;
  let best: Instant | null = null;
  if (form.hasEarliest) {
    before = afterStep(before, bytes.signed());
    earliest = before as Instant;
  }
  if (form.hasLatest) {
    before = afterStep(before, bytes.signed());
    latest = before as Instant;
  }
  if (form.hasBest) best = afterStep(before, bytes.signed()) as Instant;
  return { earliest, latest, best, precision: form.precision, qualifier: form.qualifier };
}

/** The moment that the next time is counted from, as in `writeTime`; null where the bounds are open on all sides. */
const originOf = ({ earliest, latest, best }: OutlineTime): number | null => earliest ?? best ?? latest;
