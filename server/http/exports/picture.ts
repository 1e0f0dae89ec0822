// The timeline of an exported state: the part that was asked for, in the look that was asked for.

import 'server-only';
import {
  type ExportParameter,
  type ExportQuery,
  type ExportTheme,
  PICTURE_WIDTH_PX,
} from '@/core/contracts/export-query';
import { type Framing, type Picture, timelinePicture, WHOLE } from '@/core/export/timeline-picture';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import { DARK_PALETTE, LIGHT_PALETTE, type Palette } from '@/core/timeline/painters/palette';
import { now } from '../../clock/clock';
import { readWindow } from '../../queries/events/window';
import type { ExportState } from '../../queries/exports/export-state';
import { eventsIn } from '../../queries/past/past-parts';

/** What every picture can be asked for. */
export const PICTURED: readonly ExportParameter[] = [
  ...(['theme', 'widthPx'] as const),
  ...(['from', 'to', 'lanes', 'order', 'collapsed', 'folds', 'q', 'category'] as const),
];

const PALETTES: Readonly<Record<ExportTheme, Palette>> = { light: LIGHT_PALETTE, dark: DARK_PALETTE };

/** @param fontFace letters to carry along, where there are to be any */
export function pictureOf(
  { state, head, audience }: ExportState,
  query: ExportQuery,
  fontFace?: string,
): Result<Picture, Refusal> {
  const framing = framingOf(query, state.incident.zone);
  if (!framing.ok) return framing;
  const { widthPx, theme } = query;
  const picture = timelinePicture(
    { incident: state.incident, events: eventsIn(state), revision: head, audience },
    { widthPx: widthPx ?? PICTURE_WIDTH_PX.usual, palette: PALETTES[theme ?? 'light'], fontFace },
    framing.value,
  );
  return ok(picture);
}

function framingOf(query: ExportQuery, zone: string): Result<Framing, Refusal> {
  const { from, to, lanes, order = [], collapsed = [], folds, q, category } = query;
  const window = readWindow({ from, to }, { zone, now: now() });
  if (!window.ok) return window;
  return ok({
    ...window.value,
    folded: folds ?? WHOLE.folded,
    lanes: lanes ?? WHOLE.lanes,
    arrangement: { order, collapsed },
    filter: { search: q ?? '', categories: category ?? [] },
  });
}
