// What an export can be asked for. Each format takes some of it, as it says itself in server/http/exports.

import { z } from 'zod';
import { AUDIENCES } from '@/core/incident/vocabulary';
import { LANE_GROUPINGS } from '@/core/timeline/lanes/lane';
import { categoriesParameter } from './event-query';
import { laneKeys } from './lane-settings';
import { MOMENT_PARAMETERS } from './moment-query';
import { LIMITS, text, words } from './text';

export const EXPORT_THEMES = ['light', 'dark'] as const;
export type ExportTheme = (typeof EXPORT_THEMES)[number];

export const PICTURE_WIDTH_PX = { least: 600, usual: 1_200, most: 4_000 } as const;
export const PICTURE_SCALE = { least: 1, usual: 2, most: 4 } as const;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const wholeNumber = ({ least, most }: Bounds) => {
  const wanted = `Give a whole number from ${least} to ${most}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, wanted)
    .transform(Number)
    .pipe(z.int().min(least, wanted).max(most, wanted));
};

/** `order=attacker,response` */
const laneKeysParameter = z
  .string()
  .transform((given) => given.split(',').filter((key) => key !== ''))
  .pipe(laneKeys);

/** What a picture of a part of the timeline can be asked for. */
const FRAMING_PARAMETERS = {
  from: words(LIMITS.when).optional().describe('Of a picture: where its left edge lies; by default all is drawn'),
  to: words(LIMITS.when)
    .optional()
    .describe('Of a picture: where its right edge lies, later than `from`; a day is meant whole'),
  lanes: z.enum(LANE_GROUPINGS).optional().describe('Of a picture: what shares a lane; by default category'),
  order: laneKeysParameter
    .optional()
    .describe('Of a picture: lanes from above by their keys, as /lane-settings has them'),
  collapsed: laneKeysParameter.optional().describe('Of a picture: the lanes that are one thin row'),
  folds: z
    .enum(['true', 'false'])
    .transform((said) => said === 'true')
    .optional()
    .describe('Of a picture: whether quiet stretches are folded; by default they are'),
  q: text(LIMITS.short).optional().describe('Of a picture: words that must all occur in what is not drawn faint'),
  category: categoriesParameter.optional().describe('Of a picture: the categories that are not drawn faint'),
};

export const exportQuerySchema = z.strictObject({
  asOf: MOMENT_PARAMETERS.asOf,
  audience: z
    .enum(AUDIENCES)
    .optional()
    .describe(
      'For responders what you read less everything privileged; for others what a share link for them that you made would show; by default what you read yourself',
    ),
  theme: z.enum(EXPORT_THEMES).optional().describe('Of a picture; by default light'),
  widthPx: wholeNumber(PICTURE_WIDTH_PX).optional().describe(`Of a picture; by default ${PICTURE_WIDTH_PX.usual}`),
  scale: wholeNumber(PICTURE_SCALE)
    .optional()
    .describe(`Of a PNG: pixels of it per px; by default ${PICTURE_SCALE.usual}`),
  ...FRAMING_PARAMETERS,
});
export type ExportQuery = z.output<typeof exportQuerySchema>;
export type ExportParameter = keyof ExportQuery;
