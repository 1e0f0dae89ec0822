// The columns of events in a table that leaves Onset, by whom they are for. What an audience may not read has no column:
// an empty one would say that there is something. Times are said in words, as bounds in UTC (`latest` exclusive), and
// with how exact they are; words of the vocabulary are those of the API.

import type { IncidentEvent, Source } from '@/core/incident/event';
import type { Audience } from '@/core/incident/vocabulary';
import { isReleaseAudience } from '@/core/share/release-audience';
import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { describeTime } from '@/core/time/describe';
import { type Instant, toRfc3339 } from '@/core/time/instant';

export interface EventRow {
  /** From 1, in order of time, of what this reader reads. */
  readonly number: number;
  readonly event: IncidentEvent;
  /** In which clock times are said. */
  readonly zone: string;
  /** What files are called, by SHA-256; those that the reader does not reach are absent. */
  readonly fileNames: ReadonlyMap<string, string>;
}

interface Column {
  readonly name: string;
  cell(row: EventRow): string;
}

const column = (name: string, cell: Column['cell']): Column => ({ name, cell });

const ofEvent = (name: string, said: (event: IncidentEvent) => string): Column =>
  column(name, ({ event }) => said(event));

const at = (instant: Instant | null | undefined): string => (typeof instant === 'number' ? toRfc3339(instant) : '');
const inWords = (time: ApproximateTime | null, zone: string): string =>
  time === null ? '' : describeTime(time, { style: 'long', zone });
const timeOf = (end: EventEnd): ApproximateTime | null => (end === ONGOING ? null : end);

const TIMES: readonly Column[] = [
  column('when', ({ event, zone }) => inWords(event.start, zone)),
  ofEvent('earliest', ({ start }) => at(start?.earliest)),
  ofEvent('latest', ({ start }) => at(start?.latest)),
  ofEvent('best', ({ start }) => at(start?.best)),
  ofEvent('precision', ({ start }) => start?.precision ?? ''),
  ofEvent('qualifier', ({ start }) => start?.qualifier ?? ''),
  column('until', ({ event: { end }, zone }) => (end === ONGOING ? ONGOING : inWords(end, zone))),
  ofEvent('untilEarliest', ({ end }) => at(timeOf(end)?.earliest)),
  ofEvent('untilLatest', ({ end }) => at(timeOf(end)?.latest)),
  ofEvent('untilBest', ({ end }) => at(timeOf(end)?.best)),
  ofEvent('untilPrecision', ({ end }) => timeOf(end)?.precision ?? ''),
  ofEvent('untilQualifier', ({ end }) => timeOf(end)?.qualifier ?? ''),
  column('zone', ({ zone }) => zone),
];

const FACTS: readonly Column[] = [
  ofEvent('category', ({ category }) => category),
  ofEvent('milestone', ({ milestone }) => milestone ?? ''),
  ofEvent('confidence', ({ confidence }) => confidence),
  ofEvent('title', ({ title }) => title),
  ofEvent('executiveText', ({ executiveText }) => executiveText),
];

const LEARNED = column('learnedAt', ({ event, zone }) => inWords(event.learnedAt, zone));

/** What the people who work on the incident read besides. */
const DETAIL: readonly Column[] = [
  ofEvent('description', ({ description }) => description),
  ofEvent('techniques', ({ techniques }) => techniques.join('; ')),
  ofEvent('tags', ({ tags }) => tags.join('; ')),
  ofEvent('involved', ({ involved }) => involved.join('; ')),
  ofEvent('sources', ({ sources }) => sources.map(citation).join('\n')),
  column('evidence', ({ event, fileNames }) => event.evidence.map((sha256) => file(sha256, fileNames)).join('\n')),
  ofEvent('audiences', ({ audiences }) => audiences.join('; ')),
  ofEvent('privileged', ({ privilege }) => privilege?.designation ?? ''),
];

const NUMBER = column('number', ({ number }) => String(number));
const ID = ofEvent('id', ({ id }) => id);
/** An id tells when and from which row of a file an event came: for readers of what was released it is its place. */
const PLACE_AS_ID = column('id', ({ number }) => String(number));

const RELEASED: readonly Column[] = [NUMBER, PLACE_AS_ID, ...TIMES, ...FACTS];
const WHOLE: readonly Column[] = [NUMBER, ID, ...TIMES, LEARNED, ...FACTS, ...DETAIL];

/** @param audience null for a member, who reads as counsel do, less what is privileged against them */
export const eventColumns = (audience: Audience | null): readonly Column[] =>
  isReleaseAudience(audience) ? RELEASED : WHOLE;

function citation({ title, publisher, locator, url, quote, privilege }: Source): string {
  const said = [title, publisher, locator, url].filter((part) => part !== '').join(', ');
  const quoted = quote === '' ? '' : `: “${quote}”`;
  return said + quoted + (privilege === null ? '' : ` [${privilege.designation}]`);
}

function file(sha256: string, names: EventRow['fileNames']): string {
  const name = names.get(sha256);
  return name === undefined ? sha256 : `${name} (SHA-256 ${sha256})`;
}
