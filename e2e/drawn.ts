// Where an event is drawn on the page: the layout core says it for the same events, width and moment as the browser has.

import type { Page } from '@playwright/test';
import { type EventOut, eventListSchema } from '@/core/contracts/event';
import { eventFromOut } from '@/core/contracts/event-from-out';
import { incidentOutSchema } from '@/core/contracts/incident';
import { metricSpans } from '@/core/metrics/metric-spans';
import { measure } from '@/core/metrics/metrics';
import { instantFromMs } from '@/core/time/instant';
import { initialView } from '@/core/timeline/axis/view';
import { NO_EMPHASIS } from '@/core/timeline/ghosts/ghost';
import { statedGhosts } from '@/core/timeline/ghosts/stated-ghosts';
import type { HitPart } from '@/core/timeline/hit';
import { drawTimeline } from '@/core/timeline/layout';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { targetsOf } from '@/core/timeline/targets';

export const timeline = (page: Page) => page.getByRole('application');

/** The canvas is on the page before anything is painted on it: waits for something besides its ground. */
export async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.width === 0 || canvas.height === 0) return false;
    const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    return pixels.some((pixel) => pixel !== pixels[0]);
  });
}

/** The events of an incident as the API has them. */
export async function eventsOf(page: Page, ref: string): Promise<readonly EventOut[]> {
  const reply = await page.request.get(`/api/v1/incidents/${ref}/events?limit=1000`);
  return eventListSchema.parse(await reply.json()).events;
}

/** The point on the page where a part of an event lies in the first view, before anybody panned or zoomed. */
export async function pointOf(page: Page, ref: string, title: string, part: HitPart, isSelected: boolean) {
  const { zone } = incidentOutSchema.parse(await (await page.request.get(`/api/v1/incidents/${ref}`)).json());
  const events = (await eventsOf(page, ref)).map(eventFromOut);
  const eventId = events.find((event) => event.title === title)?.id ?? '';
  const box = await timeline(page).boundingBox();
  if (!box) throw new Error('The timeline is not on the page');
  const prepared = prepareTimeline(events, zone, statedGhosts(events, zone));
  const now = instantFromMs(Date.now());
  const view = initialView(prepared, true, box.width, now);
  const request = { view, folded: true, widthPx: box.width, selectedId: isSelected ? eventId : null };
  const drawing = drawTimeline(prepared, {
    ...request,
    matching: null,
    spans: metricSpans(measure(events, zone)),
    now,
    drag: null,
    emphasis: NO_EMPHASIS,
  });
  const hit = targetsOf(drawing).hits.find((target) => target.eventId === eventId && target.part === part);
  if (!hit) throw new Error(`“${title}” has no ${part} in view`);
  return { x: box.x + hit.xPx + hit.widthPx / 2, y: box.y + hit.yPx + hit.heightPx / 2 };
}
