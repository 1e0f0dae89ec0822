// The drawn timeline of a shared page, as SVG in its theme's colours: the same layout as everywhere, without what only
// hands could use.

import type { IncidentEvent } from '@/core/incident/event';
import { metricSpans } from '@/core/metrics/metric-spans';
import { measure } from '@/core/metrics/metrics';
import type { Instant } from '@/core/time/instant';
import { NO_EMPHASIS } from '@/core/timeline/ghost';
import { drawTimeline } from '@/core/timeline/layout';
import { VARIABLE_PALETTE } from '@/core/timeline/palette';
import { prepareTimeline } from '@/core/timeline/prepare-events';
import { statedGhosts } from '@/core/timeline/stated-ghosts';
import { paintSvg } from '@/core/timeline/svg';
import { initialView } from '@/core/timeline/view';

const WIDTH_PX = 1_000;
/** More would be a thicket, and heavy. */
const MOST_DRAWN = 400;

/** Milestones alone where there are too many events to draw each of them. */
export const drawnEvents = (events: readonly IncidentEvent[]): readonly IncidentEvent[] =>
  events.length <= MOST_DRAWN ? events : events.filter(({ milestone }) => milestone !== null).slice(0, MOST_DRAWN);

/** Null where nothing has a date. */
export function drawnTimeline(all: readonly IncidentEvent[], zone: string, now: Instant): string | null {
  const events = drawnEvents(all);
  const prepared = prepareTimeline(events, zone, statedGhosts(events, zone));
  if (prepared.columns.count === 0) return null;
  const view = initialView(prepared, true, WIDTH_PX, now);
  const drawing = drawTimeline(prepared, {
    ...{ view, folded: true, widthPx: WIDTH_PX, readOnly: true, now },
    ...{ selectedId: null, hoveredId: null, matching: null, drag: null, emphasis: NO_EMPHASIS },
    spans: metricSpans(measure(events, zone)),
  });
  return paintSvg(drawing.displayList, {
    widthPx: WIDTH_PX,
    // The strip to move the view with would move nothing here.
    heightPx: drawing.overview.strip.yPx,
    palette: VARIABLE_PALETTE,
    idPrefix: 't',
    title: 'The timeline, drawn. The list below says the same in words.',
  });
}
