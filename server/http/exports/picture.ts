// The timeline of an exported state, drawn in the look that was asked for.

import 'server-only';
import {
  type ExportParameter,
  type ExportQuery,
  type ExportTheme,
  PICTURE_WIDTH_PX,
} from '@/core/contracts/export-query';
import { type Picture, timelinePicture } from '@/core/export/timeline-picture';
import { DARK_PALETTE, LIGHT_PALETTE, type Palette } from '@/core/timeline/palette';
import type { ExportState } from '../../queries/export-state';
import { eventsIn } from '../../queries/past-parts';

export const LOOK: readonly ExportParameter[] = ['theme', 'widthPx'];

const PALETTES: Readonly<Record<ExportTheme, Palette>> = { light: LIGHT_PALETTE, dark: DARK_PALETTE };

/** @param fontFace letters to carry along, where there are to be any */
export const pictureOf = (
  { state, head, audience }: ExportState,
  { theme, widthPx }: ExportQuery,
  fontFace?: string,
): Picture =>
  timelinePicture(
    { incident: state.incident, events: eventsIn(state), revision: head, audience },
    { widthPx: widthPx ?? PICTURE_WIDTH_PX.usual, palette: PALETTES[theme ?? 'light'], fontFace },
  );
