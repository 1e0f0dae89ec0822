// How long the layout core takes to prepare a timeline and to draw it, and the timeline in a real browser beside a peer.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EventOrder } from '@/client/listing/sorted-events';
import type { IncidentEvent } from '@/core/incident/event';
import { sampleIncident } from '@/core/incident/event.sample';
import { withEntries } from '@/core/incident/record/layered-map';
import type { EventRecord } from '@/core/incident/record/record';
import type { IncidentState } from '@/core/incident/record/state';
import { unwrap } from '@/core/result';
import { shiftTime } from '@/core/time/shift';
import { manyEvents } from '@/core/timeline/crowds/crowd.sample';
import { requestFor } from '@/core/timeline/event.sample';
import { drawTimeline } from '@/core/timeline/layout';
import { LIGHT_PALETTE } from '@/core/timeline/painters/palette';
import { paintSvg } from '@/core/timeline/painters/svg';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { projectFolder } from '@/scripts/files/data-folder.mjs';
import { type Figure, printed } from '../figure';
import { measure } from '../measure';
import { report, rowOf } from '../report';
import { type Seen, seeTimeline } from './browser';
import { buildPage } from './build.mjs';

const SIZES = [1_000, 10_000, 100_000];

const rows = SIZES.flatMap((count) => {
  const first: IncidentState = {
    ...{ incident: sampleIncident(), figures: new Map(), evidence: new Map() },
    events: new Map(manyEvents(count).map((event) => [event.id, { event, deletedAt: null }])),
  };
  const order = new EventOrder();
  const recorded = order.of(first);
  const prepared = prepareTimeline(recorded, 'UTC');
  const request = requestFor(prepared);
  // As in the page: a new state, its events in order, what is drawn of them, and the drawing.
  let [state, shown] = [first, prepared];
  const editedId = (recorded[7] as IncidentEvent).id;
  const change = (edit: (event: IncidentEvent) => IncidentEvent) => () => {
    const { event } = state.events.get(editedId) as EventRecord;
    const edited = new Map([[editedId, { event: edit(event), deletedAt: null }]]);
    state = { ...state, events: withEntries(state.events, edited) };
    shown = prepareTimeline(order.of(state), 'UTC', [], 'category', shown);
    return drawTimeline(shown, request);
  };
  let turn = 0;
  const retitled = change((event) => ({ ...event, title: 'Edited' }));
  const moved = change((event) => {
    turn += 1;
    const by = (turn % 2 === 0 ? -1 : 1) * 1_000_000;
    return { ...event, start: event.start && unwrap(shiftTime(event.start, by)) };
  });
  const svg = () => {
    const { displayList, widthPx, heightPx } = drawTimeline(prepared, request);
    return paintSvg(displayList, { widthPx, heightPx, palette: LIGHT_PALETTE, idPrefix: 't', title: '' });
  };
  if (count === 100_000) console.log(`SVG of ${count}: ${(gzipSync(svg()).length / 1024).toFixed(1)} kB, packed`);
  return [
    rowOf(
      `prepare ${count}`,
      count,
      measure(() => prepareTimeline(recorded, 'UTC')),
    ),
    rowOf(
      `draw ${count}, all in view`,
      count,
      measure(() => drawTimeline(prepared, request)),
    ),
    rowOf(`one title edited, prepared and drawn, ${count}`, 1, measure(retitled), [{ figure: 'medianMs', atMost: 33 }]),
    rowOf(`one event moved, prepared and drawn, ${count}`, 1, measure(moved), [{ figure: 'medianMs', atMost: 33 }]),
    rowOf(`SVG ${count}`, 1, measure(svg), [{ figure: 'medianMs', atMost: 30 }]),
  ];
});
report('timeline', rows);

const folder = join(projectFolder, 'bench', 'timeline');
const peer = join(folder, 'peer');
if (!existsSync(join(peer, 'node_modules'))) execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: peer });
const ours = join(folder, 'dist');
const theirs = join(peer, 'dist');
const bytesOf = await buildPage(join(folder, 'page', 'page.ts'), ours, join(projectFolder, 'app', 'tokens.css'));
const style = join(peer, 'node_modules', 'vis-timeline', 'styles', 'vis-timeline-graph2d.min.css');
await buildPage(join(peer, 'page.js'), theirs, style);

const PAINT_MS: Readonly<Record<number, number>> = { 1000: 60, 10000: 80, 100000: 95, 1000000: 450 };
const HEAP_MB: Readonly<Record<number, number>> = { 100000: 30, 1000000: 250 };

const SLOWEST_TASK_MS = 12;
const TASK_MS_AT_RATIO_2 = 14;

function figuresOf(count: number, seen: Seen): readonly Figure[] {
  const at = (what: string) => `${count.toLocaleString('en')} events, ${what}`;
  const taskMs = count === 1_000_000 ? SLOWEST_TASK_MS : 8;
  return [
    { what: at('first paint'), seen: seen.paintMs, unit: 'ms', atMost: PAINT_MS[count] ?? 0 },
    { what: at('pan, p95 frame'), seen: seen.panP95Ms, unit: 'ms', atMost: 17 },
    { what: at('zoom, p95 frame'), seen: seen.zoomP95Ms, unit: 'ms', atMost: 17 },
    { what: at('pan, main thread a frame'), seen: seen.panTaskMs, unit: 'ms', atMost: taskMs },
    { what: at('zoom, main thread a frame'), seen: seen.zoomTaskMs, unit: 'ms', atMost: taskMs },
    ...(HEAP_MB[count] === undefined
      ? []
      : [{ what: at('heap'), seen: seen.heapMB, unit: 'MB', atMost: HEAP_MB[count] }]),
    { what: at('elements'), seen: seen.elements, unit: '', atMost: 200 },
  ];
}

function figuresAtRatio2(count: number, seen: Seen): readonly Figure[] {
  const at = (what: string) => `${count.toLocaleString('en')} events at two pixels for one, ${what}`;
  return [
    { what: at('pan, main thread a frame'), seen: seen.panTaskMs, unit: 'ms', atMost: TASK_MS_AT_RATIO_2 },
    { what: at('zoom, main thread a frame'), seen: seen.zoomTaskMs, unit: 'ms', atMost: TASK_MS_AT_RATIO_2 },
  ];
}

const besides = (other: Seen, { paintMs, panP95Ms, zoomP95Ms, heapMB }: Seen): string =>
  [
    `first paint ${other.paintMs.toFixed(0)} ms (${(other.paintMs / paintMs).toFixed(1)} times ours)`,
    `pan ${other.panP95Ms.toFixed(0)} ms (${(other.panP95Ms / panP95Ms).toFixed(1)})`,
    `zoom ${other.zoomP95Ms.toFixed(0)} ms (${(other.zoomP95Ms / zoomP95Ms).toFixed(1)})`,
    `heap ${other.heapMB.toFixed(0)} MB (${(other.heapMB / heapMB).toFixed(1)})`,
  ].join(', ');

console.log('\ntimeline in a browser');
const script = {
  'script for the first drawing, packed': ['app'],
  'script with what hands need, packed': ['app', 'hands'],
};
for (const [what, parts] of Object.entries(script)) {
  const seen = parts.reduce((sum, part) => sum + bytesOf(part), 0) / 1024;
  console.log(printed({ what, seen, unit: 'kB', atMost: 30 }));
}
for (const count of [...SIZES, 1_000_000]) {
  const seen = await seeTimeline(ours, count);
  if (seen === null) throw new Error(`Our own timeline of ${count} events took more than a minute`);
  for (const figure of figuresOf(count, seen)) console.log(printed(figure));
  const doubled = await seeTimeline(ours, count, 2);
  if (doubled !== null) for (const figure of figuresAtRatio2(count, doubled)) console.log(printed(figure));
  const other = count > 100_000 ? null : await seeTimeline(theirs, count);
  console.log(
    `  vis-timeline, not stacked: ${other === null ? 'not tried, or more than a minute' : besides(other, seen)}`,
  );
}
