// Turns what a request says of an event into fields: words become times, absent members their defaults.
// Reads everything before refusing, so that one answer names every field that is wrong.

import type { EventFields, Privilege, Source } from '@/core/incident/event';
import { eventZone, learnedZone, sourceZone } from '@/core/incident/event-zone';
import type { FieldError } from '@/core/incident/refusal';
import { DEFAULT_AUDIENCES, MILESTONE_CATEGORIES } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import type { ApproximateTime, EventEnd, When } from '@/core/time/approximate-time';
import type { ParseContext } from '@/core/time/parse';
import { isZone, zoneAsSpelt } from '@/core/time/zone';
import type { EventInput, EventPatch, SourceInput } from './event';
import { readPoint, readUntil, readWhen } from './read-time';

export interface ReadContext extends ParseContext {
  /** Gives new sources their identity. */
  readonly newId: () => string;
}

type Read<T> = Result<T, readonly FieldError[]>;

/** What words are read beside. */
export type TimesBefore = Pick<EventFields, 'start' | 'end' | 'learnedAt' | 'sources'>;

/** The fields of a new event. */
export function readNewEvent(input: EventInput, context: ReadContext): Read<EventFields> {
  const read = readFields(input, EMPTY_FIELDS, context);
  if (!read.ok) return read;
  const category = input.milestone ? MILESTONE_CATEGORIES[input.milestone] : EMPTY_FIELDS.category;
  return ok({ ...EMPTY_FIELDS, category, ...read.value });
}

/** The fields that a request changes; `current` decides what a lone `until` ends, and in which zone words are read. */
export function readChangedFields(
  patch: EventPatch,
  current: TimesBefore,
  context: ReadContext,
): Read<Partial<EventFields>> {
  if (patch.zone === undefined || statesTime(patch)) return readFields(patch, current, context);
  return refuse([
    { pointer: '/zone', detail: 'A zone says how the times beside it are read, so give the time again with it.' },
  ]);
}

const statesTime = ({ when, until, learnedAt, sources = [] }: EventPatch): boolean =>
  [when, until, learnedAt, ...sources.map(({ statedWhen }) => statedWhen)].some((stated) => stated !== undefined);

function readFields(patch: EventPatch, current: TimesBefore, context: ReadContext): Read<Partial<EventFields>> {
  const { zone } = patch;
  if (zone !== undefined && !isZone(zone)) {
    return refuse([
      { pointer: '/zone', detail: `There is no time zone "${zone}". Write an IANA name such as Europe/Berlin.` },
    ]);
  }
  const named = zone === undefined ? undefined : zoneAsSpelt(zone);
  const zoned = (otherwise: string): ReadContext => ({ ...context, zone: named ?? otherwise });
  const times = readTimes(patch, current, zoned(eventZone(current, context.zone)));
  const learnedAt = readPoint(patch.learnedAt, '/learnedAt', zoned(learnedZone(current, context.zone)));
  const sources = readSources(
    patch.sources ?? [],
    (given, pointer) => {
      const before = current.sources.find(({ id }) => id === given.id);
      // The whole list is sent for one change in it: words that stay as they were keep the time that they gave.
      const isRepeated = zone === undefined && before?.stated && before.stated.statedAs === given.statedWhen;
      if (isRepeated) return ok(before.stated);
      return readPoint(given.statedWhen, pointer, zoned(sourceZone(before, current, context.zone)));
    },
    context.newId,
  );
  const errors = [times, learnedAt, sources].flatMap((read) => (read.ok ? [] : read.error));
  if (!times.ok || !learnedAt.ok || !sources.ok) return refuse(errors);
  return ok({
    ...plainFields(patch),
    ...times.value,
    ...(patch.learnedAt !== undefined && { learnedAt: learnedAt.value }),
    ...(patch.sources !== undefined && { sources: sources.value }),
  });
}

const EMPTY_FIELDS: EventFields = {
  title: '',
  description: '',
  executiveText: '',
  start: null,
  end: null,
  learnedAt: null,
  category: 'context',
  milestone: null,
  // The record never claims more than was said: what nobody marked as confirmed is probable.
  confidence: 'probable',
  techniques: [],
  tags: [],
  involved: [],
  sources: [],
  evidence: [],
  audiences: DEFAULT_AUDIENCES,
  privilege: null,
};

function plainFields(patch: EventPatch): Partial<EventFields> {
  const { title, description, executiveText, category, milestone, confidence } = patch;
  const { techniques, tags, involved, evidence, audiences, privilege } = patch;
  const given = {
    description,
    executiveText,
    category,
    milestone,
    confidence,
    techniques,
    tags,
    involved,
    evidence,
    audiences,
  };
  const named = { ...given, title: title?.trim(), privilege: privilege && readPrivilege(privilege) };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

const readPrivilege = (given: NonNullable<EventInput['privilege']>): Privilege => ({
  ...given,
  asserterId: null,
  recipients: given.recipients ?? [],
});

function readTimes(
  patch: EventPatch,
  current: TimesBefore,
  context: ReadContext,
): Read<{ start?: ApproximateTime | null; end?: EventEnd }> {
  const when: Read<When | undefined> =
    patch.when === undefined ? ok(undefined) : readWhen(patch.when, '/when', context);
  if (!when.ok) return when;
  if (when.value?.kind === 'interval') return readInterval(when.value, patch);
  const start = startOf(when.value);
  const until = readUntil(patch.until, '/until', context, start === undefined ? current.start : start);
  if (!until.ok) return until;
  const end = patch.until === undefined ? endLeftBy(when.value) : until.value;
  return ok({ ...(start !== undefined && { start }), ...(end !== undefined && { end }) });
}

function readInterval(
  when: Extract<When, { kind: 'interval' }>,
  patch: EventPatch,
): Read<{ start: ApproximateTime | null; end: EventEnd }> {
  if (patch.until === undefined || patch.until === null) return ok({ start: when.start, end: when.end });
  return refuse([
    { pointer: '/until', detail: 'The interval in `when` already gives the end. Give the end in one of the two.' },
  ]);
}

function startOf(when: When | undefined): ApproximateTime | null | undefined {
  if (when === undefined) return undefined;
  return when.kind === 'point' ? when.time : null;
}

/** An event that loses its date loses its end with it. */
const endLeftBy = (when: When | undefined): EventEnd | undefined => (when?.kind === 'undated' ? null : undefined);

type ReadStated = (given: SourceInput, pointer: string) => Read<ApproximateTime | null>;

function readSources(
  given: readonly SourceInput[],
  readStated: ReadStated,
  newId: () => string,
): Read<readonly Source[]> {
  const reads = given.map((source, index) => {
    const stated = readStated(source, `/sources/${index}/statedWhen`);
    return stated.ok ? ok(sourceOf(source, stated.value, newId)) : stated;
  });
  const errors = reads.flatMap((read) => (read.ok ? [] : read.error));
  return errors.length > 0 ? refuse(errors) : ok(reads.flatMap((read) => (read.ok ? [read.value] : [])));
}

function sourceOf(given: SourceInput, stated: ApproximateTime | null, newId: () => string): Source {
  return {
    id: given.id ?? newId(),
    title: given.title.trim(),
    publisher: given.publisher ?? '',
    url: given.url ?? '',
    locator: given.locator ?? '',
    quote: given.quote ?? '',
    stated,
    reliedOn: given.reliedOn ?? false,
    reliedOnReason: given.reliedOnReason ?? '',
    privilege: given.privilege ? readPrivilege(given.privilege) : null,
  };
}
