// Writes outlines in under thirty bytes each: a head in JSON, then a column of every kind of number. Times are counted from
// the event before, so that it takes the order that lists have. Goes over them once and keeps none, however many they are:
// they can come some at a time.

import { ONGOING } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import type { EventOutline, OutlineTime } from './event-outline';
import { stepBetween } from './moment-step';
import { ByteWriter } from './number-bytes';
import { formKey, formOf, type OutlineForm } from './outline-words';
import { writeUuid } from './uuid-bytes';

export class OutlineWriter {
  private count = 0;
  private readonly ids = new ByteWriter();
  private readonly forms = new Distinct<OutlineForm>();
  private readonly tags = new Distinct<readonly string[]>();
  private readonly involved = new Distinct<readonly string[]>();
  private readonly sources = new Distinct<string | null>();
  private readonly versions = new ByteWriter();
  private readonly starts = new ByteWriter();
  private readonly laterTimes = new ByteWriter();
  private readonly entries = new ByteWriter();
  private startedBefore = 0;
  private enteredBefore = 0;

  add(outline: EventOutline): void {
    const { id, version, tags, involved, sourceTitle, createdAt } = outline;
    this.count += 1;
    writeUuid(this.ids, id);
    this.forms.add(formKey(outline), () => formOf(outline));
    this.tags.addList(tags);
    this.involved.addList(involved);
    this.sources.add(sourceTitle === null ? '' : `=${sourceTitle}`, () => sourceTitle);
    this.versions.unsigned(version);
    this.addTimes(outline);
    this.addEntry(createdAt);
  }

  /** Ends and when it was learned are counted from where the event begins. */
  private addTimes({ start, end, learnedAt }: EventOutline): void {
    if (start !== null) this.startedBefore = writeTime(this.starts, start, this.startedBefore);
    const from = start?.earliest ?? 0;
    if (end !== null && end !== ONGOING) writeTime(this.laterTimes, end, from);
    if (learnedAt !== null) writeTime(this.laterTimes, learnedAt, from);
  }

  private addEntry(createdAt: Instant): void {
    this.entries.signed(stepBetween(this.enteredBefore, createdAt));
    this.enteredBefore = createdAt;
  }

  /** Read again, one after the other, by `decodeOutlines`. */
  pieces(revision: number): readonly Uint8Array[] {
    const { forms, tags, involved, sources } = this;
    const head = {
      ...{ format: 'onset-outlines-1', revision, count: this.count },
      ...{ forms: forms.values, tags: tags.values, involved: involved.values, sources: sources.values },
    };
    const sections = [
      ...[this.ids, forms.places, tags.places, involved.places, sources.places],
      ...[this.versions, this.starts, this.laterTimes, this.entries],
    ];
    const first = new ByteWriter();
    first.raw(new TextEncoder().encode(JSON.stringify(head)));
    return [first, ...sections].flatMap((section) => [...lengthOf(section), ...section.pieces()]);
  }
}

function lengthOf({ lengthBytes }: ByteWriter): readonly Uint8Array[] {
  const length = new ByteWriter();
  length.unsigned(lengthBytes);
  return length.pieces();
}

/** The different ones of the values that are added, and which of these each was. */
class Distinct<T> {
  readonly values: T[] = [];
  readonly places = new ByteWriter();
  private readonly known = new Map<string | number, number>();
  /** Mostly outlines share their lists, which then need not be compared. No list is kept for it. */
  private readonly shared = new WeakMap<object, number>();

  /** @param key the same for the same values alone */
  add(key: string | number, read: () => T): void {
    this.places.unsigned(this.placeOf(key, read));
  }

  addList(this: Distinct<readonly string[]>, list: readonly string[]): void {
    let place = this.shared.get(list);
    if (place === undefined) {
      place = this.placeOf(list.length === 0 ? '' : JSON.stringify(list), () => list);
      this.shared.set(list, place);
    }
    this.places.unsigned(place);
  }

  private placeOf(key: string | number, read: () => T): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.values.length);
    return this.values.push(read()) - 1;
  }
}

/** A time from a moment that its reader knows; the moment that the next one is counted from. */
function writeTime(bytes: ByteWriter, { earliest, latest, best }: OutlineTime, from: number): number {
  let before = from;
  for (const moment of [earliest, latest, best]) {
    if (moment === null) continue;
    bytes.signed(stepBetween(before, moment));
    before = moment;
  }
  return earliest ?? before;
}
