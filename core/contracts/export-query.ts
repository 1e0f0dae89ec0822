// What an export can be asked for. Each format takes some of it, see `EXPORT_PARAMETERS`.

import { z } from 'zod';
import { LINK_AUDIENCES } from '@/core/incident/vocabulary';
import { MOMENT_PARAMETERS } from './moment-query';

export const EXPORT_THEMES = ['light', 'dark'] as const;
export type ExportTheme = (typeof EXPORT_THEMES)[number];

export const PICTURE_WIDTH_PX = { least: 600, usual: 1_200, most: 4_000 } as const;
export const PICTURE_SCALE = { least: 1, usual: 2, most: 4 } as const;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const wholeNumber = ({ least, most }: Bounds) => {
  const words = `Give a whole number from ${least} to ${most}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, words)
    .transform(Number)
    .pipe(z.int().min(least, words).max(most, words));
};

export const exportQuerySchema = z.strictObject({
  asOf: MOMENT_PARAMETERS.asOf,
  audience: z
    .enum(LINK_AUDIENCES)
    .optional()
    .describe('What a share link for this audience that you made would show; by default what you read yourself'),
  theme: z.enum(EXPORT_THEMES).optional().describe('Of a picture; by default light'),
  widthPx: wholeNumber(PICTURE_WIDTH_PX).optional().describe(`Of a picture; by default ${PICTURE_WIDTH_PX.usual}`),
  scale: wholeNumber(PICTURE_SCALE)
    .optional()
    .describe(`Of a PNG: pixels of it per px; by default ${PICTURE_SCALE.usual}`),
});
export type ExportQuery = z.output<typeof exportQuerySchema>;
export type ExportParameter = keyof ExportQuery;
