// Reads what `encodeOutlines` wrote. Throws for anything else.

import { ONGOING } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import type { EventOutline, OutlineTime } from './event-outline';
import { afterStep } from './moment-step';
import { ByteReader } from './number-bytes';
import { type OutlineForm, outlineHeadSchema, type TimeForm } from './outline-words';
import { uuidsOf } from './uuid-bytes';

export interface Outlines {
  /** The number of the revision that they are as of. */
  readonly revision: number;
  /** In the order that lists have. */
  readonly outlines: readonly EventOutline[];
}

export function decodeOutlines(bytes: Uint8Array): Outlines {
  const all = new ByteReader(bytes);
  const section = () => new ByteReader(all.raw(all.unsigned()));
  const head = outlineHeadSchema.parse(JSON.parse(new TextDecoder().decode(all.raw(all.unsigned()))));
  const ids = uuidsOf(all.raw(all.unsigned()));
  const [formIndexes, versions, starts, later, entries] = [section(), section(), section(), section(), section()];
  let startedAt = 0;
  let enteredAt = 0;
  const outlines = ids.map((id): EventOutline => {
    const form = formAt(head.forms, formIndexes.unsigned());
    const start = form.start && readTime(starts, form.start, startedAt);
    startedAt = (start && originOf(start)) ?? startedAt;
    const from = start?.earliest ?? 0;
    const end = form.end === null || form.end === ONGOING ? form.end : readTime(later, form.end, from);
    const learnedAt = form.learnedAt && readTime(later, form.learnedAt, from);
    enteredAt = afterStep(enteredAt, entries.signed());
    const { category, milestone, confidence, tags, involved, sourceTitle } = form;
    const createdAt = enteredAt as Instant;
    const version = versions.unsigned();
    return {
      id,
      version,
      start,
      end,
      learnedAt,
      category,
      milestone,
      confidence,
      tags,
      involved,
      sourceTitle,
      createdAt,
    };
  });
  return { revision: head.revision, outlines };
}

function formAt(forms: readonly OutlineForm[], index: number): OutlineForm {
  const form = forms[index];
  if (form === undefined) throw new RangeError(`There is no form ${index}`);
  return form;
}

function readTime(bytes: ByteReader, form: TimeForm, from: number): OutlineTime {
  let before = from;
  const next = (isThere: boolean): Instant | null => {
    if (!isThere) return null;
    before = afterStep(before, bytes.signed());
    return before as Instant;
  };
  const [earliest, latest, best] = [next(form.hasEarliest), next(form.hasLatest), next(form.hasBest)];
  return { earliest, latest, best, precision: form.precision, qualifier: form.qualifier };
}

/** The moment that the next time is counted from, as in `writeTime`; null where the bounds are open on all sides. */
const originOf = ({ earliest, latest, best }: OutlineTime): number | null => earliest ?? best ?? latest;
