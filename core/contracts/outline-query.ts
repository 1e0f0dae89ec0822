// What the outlines of an incident can be asked for.

import { z } from 'zod';
import { MOMENT_PARAMETERS } from './moment-query';

export const outlineQuerySchema = z.strictObject({
  ...MOMENT_PARAMETERS,
  sources: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .describe('Whether each names the first of its sources by its title, for lanes by source'),
});
export type OutlineQuery = z.output<typeof outlineQuerySchema>;

export const OUTLINES_MEDIA_TYPE = 'application/vnd.onset.outlines+gzip';
