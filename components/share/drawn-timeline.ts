// The drawn timeline of a shared page, as SVG in its theme's colours: the same layout as everywhere, without what only
// hands could use.

import type { IncidentEvent } from '@/core/incident/event';
import { metricSpans } from '@/core/metrics/metric-spans';
import { measure } from '@/core/metrics/metrics';
import type { Instant } from '@/core/time/instant';
import type { View } from '@/core/timeline/axis/scale';
import { initialView } from '@/core/timeline/axis/view';
import { NO_EMPHASIS } from '@/core/timeline/ghosts/ghost';
import { statedGhosts } from '@/core/timeline/ghosts/stated-ghosts';
import { drawTimeline } from '@/core/timeline/layout';
import { VARIABLE_PALETTE } from '@/core/timeline/painters/palette';
import { paintSvg } from '@/core/timeline/painters/svg';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';

const WIDTH_PX = 1_000;
/** More would be a thicket, and heavy. */
const MOST_DRAWN = 400;

/** Milestones alone where there are too many events to draw each of them. */
const drawnEvents = (events: readonly IncidentEvent[]): readonly IncidentEvent[] =>
  events.length <= MOST_DRAWN ? events : events.filter(({ milestone }) => milestone !== null).slice(0, MOST_DRAWN);

export interface DrawnTimeline {
  readonly svg: string;
  /** What of the entries it does not show, in words; null where it shows all that have a date. */
  readonly lack: string | null;
}

/** Null where nothing has a date. */
export function drawnTimeline(all: readonly IncidentEvent[], zone: string, now: Instant): DrawnTimeline | null {
  const events = drawnEvents(all);
  const prepared = prepareTimeline(events, zone, statedGhosts(events, zone));
  if (prepared.columns.count === 0) return null;
  const view = initialView(prepared, true, WIDTH_PX, now);
  const drawing = drawTimeline(prepared, {
    ...{ view, folded: true, widthPx: WIDTH_PX, now },
    ...{ selectedId: null, matching: null, drag: null, emphasis: NO_EMPHASIS },
    spans: metricSpans(measure(events, zone)),
  });
  const svg = paintSvg(drawing.displayList, {
    widthPx: WIDTH_PX,
    // The strip to move the view with would move nothing here.
    heightPx: drawing.overview.strip.yPx,
    palette: VARIABLE_PALETTE,
    idPrefix: 't',
    title: 'The timeline, drawn. The list below says the same in words.',
  });
  return { svg, lack: events.length < all.length ? MILESTONES_ALONE : lackOf(prepared, drawing.scale.visible) };
}

const MILESTONES_ALONE = 'The drawing shows the milestones; the list has the rest.';

function lackOf({ columns: { count, from, to } }: Prepared, view: View): string | null {
  let [before, after] = [0, 0];
  for (let index = 0; index < count; index++) {
    if ((to[index] as number) < view.from) before++;
    else if ((from[index] as number) > view.to) after++;
  }
  if (before + after === 0) return null;
  const sides = [before === 0 ? [] : `${before} before`, after === 0 ? [] : `${after} after`].flat().join(' and ');
  return `The list has all entries, ${sides} what is drawn.`;
}
