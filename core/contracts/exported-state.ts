// A redacted incident at a revision, as JSON that leaves Onset: each part as the API says it. For executives and external
// readers, events and figures have only the members that are for them, since an empty one would say that nothing is there. Versions
// are not: they tell how often something was changed. An id tells when and from which row of a file an event came: theirs is its place.

import { z } from 'zod';
import { certainly } from '@/core/certainly';
import type { IncidentEvent } from '@/core/incident/event';
import type { EventPages } from '@/core/incident/event-pages';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import { AUDIENCES, type Audience } from '@/core/incident/vocabulary';
import { type Metric, measure } from '@/core/metrics/metrics';
import { isReleaseAudience } from '@/core/share/release-audience';
import { type Instant, toRfc3339 } from '@/core/time/instant';
import { eventOutSchema, toEventOut } from './event';
import { figureOutSchema, toFigureOut } from './figure';
import { incidentOutSchema, toIncidentOut } from './incident';
import { type MetricOut, metricOutSchema, toMetricOut } from './metrics';

const FORMAT = 'onset-state';
const FORMAT_VERSION = 1;

const sharedIncidentSchema = incidentOutSchema.pick({
  ...{ title: true, status: true, severity: true, summary: true, zone: true },
});
const releasedEventSchema = eventOutSchema
  .pick({
    ...{ title: true, when: true, until: true },
    ...{ category: true, milestone: true, confidence: true, executiveText: true },
  })
  .extend({ id: z.string().describe('Its place in this file, from 1, which metrics name') });
const releasedFigureSchema = figureOutSchema.pick({
  label: true,
  low: true,
  high: true,
  unit: true,
  approximate: true,
});

export const exportedStateSchema = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  revision: z.int(),
  hash: z.string().describe('Of the revision, as the record file has it'),
  asOf: z.string().describe('When the revision was made'),
  audience: z.enum(AUDIENCES).nullable().describe('Whom it was made for; null for whoever exported it'),
  incident: z.union([incidentOutSchema, sharedIncidentSchema]),
  events: z.array(z.union([eventOutSchema, releasedEventSchema])).describe('In order of time, undated ones last'),
  figures: z.array(z.union([figureOutSchema, releasedFigureSchema])).describe('In the order of entry'),
  metrics: z.array(metricOutSchema),
});
export type ExportedState = z.infer<typeof exportedStateSchema>;

export interface StateParts {
  readonly incident: Incident;
  /** In order of time. */
  readonly events: EventPages;
  readonly figures: readonly Figure[];
  readonly head: { readonly seq: number; readonly at: Instant; readonly hash: string };
  readonly audience: Audience | null;
}

/** An `ExportedState` as text, a page of events at a time, since there can be a million. */
export async function* exportedStateText(parts: StateParts): AsyncGenerator<string> {
  const { incident, events, figures, head, audience } = parts;
  const isNarrow = isReleaseAudience(audience);
  const whole = toIncidentOut(incident);
  const before: Omit<ExportedState, 'events' | 'figures' | 'metrics'> = {
    ...{ format: FORMAT, formatVersion: FORMAT_VERSION, revision: head.seq, hash: head.hash },
    ...{ asOf: toRfc3339(head.at), audience },
    incident: audience === null ? whole : sharedIncidentSchema.parse(whole),
  };
  yield `${JSON.stringify(before).slice(0, -1)},"events":[`;
  let count = 0;
  const places = new Map<string, string>();
  const eventText = (event: IncidentEvent): string => {
    const out = toEventOut(event);
    if (!isNarrow) return JSON.stringify(out);
    count += 1;
    const place = String(count);
    if (event.milestone !== null) places.set(event.id, place);
    return JSON.stringify(releasedEventSchema.parse({ ...out, id: place }));
  };
  const metricOf = (metric: Metric): MetricOut => {
    const out = toMetricOut(metric);
    return isNarrow ? { ...out, from: certainly(places.get(out.from)), to: certainly(places.get(out.to)) } : out;
  };
  const holders: IncidentEvent[] = [];
  let joint = '';
  for await (const page of events) {
    if (page.length === 0) continue;
    holders.push(...page.filter(({ milestone }) => milestone !== null));
    yield joint + page.map(eventText).join(',');
    joint = ',';
  }
  const figuresOut = figures.map(toFigureOut);
  const after: Pick<ExportedState, 'figures' | 'metrics'> = {
    figures: isNarrow ? figuresOut.map((figure) => releasedFigureSchema.parse(figure)) : figuresOut,
    metrics: measure(holders, incident.zone).map(metricOf),
  };
  yield `],${JSON.stringify(after).slice(1)}`;
}
