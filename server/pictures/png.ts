// A drawn SVG as PNG, without a browser: Inter comes with Onset, and other scripts are looked up in the system's fonts only
// where the picture has any, so that all others look the same everywhere. Rendered off the main thread.
// In: SVG that Onset drew, and pixels per px. Refused where it would be too large to keep in memory.

import 'server-only';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { withKnownWeights } from '@/core/export/known-weights';
import type { Picture } from '@/core/export/timeline-picture';
import { ok, type Result, refuse } from '@/core/result';

/** 100 MB while it is drawn. */
const MOST_PIXELS = 25_000_000;

const fontFile = (weight: string): string =>
  join(process.cwd(), 'node_modules', '@expo-google-fonts', 'inter', weight, `Inter_${weight}.ttf`);

const FONT_FILES = ['400Regular', '500Medium', '600SemiBold'].map(fontFile);

/** All but Latin, Greek, Cyrillic, and the punctuation, signs and arrows around them. */
const BEYOND_INTER = /[\u0530-\u1C7F\u1C90-\u1CFF\u2300-\u24FF\u2600-\u{10FFFF}]/u;

/** @returns the scale that is too large, where it is refused */
export async function pngOf(picture: Picture, scale: number): Promise<Result<Uint8Array<ArrayBuffer>, number>> {
  if (picture.widthPx * picture.heightPx * scale * scale > MOST_PIXELS) return refuse(scale);
  const image = await renderAsync(withKnownWeights(picture.svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: FONT_FILES,
      loadSystemFonts: BEYOND_INTER.test(picture.svg),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
    logLevel: 'off',
  });
  return ok(new Uint8Array(image.asPng()));
}
