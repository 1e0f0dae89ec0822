// A figure as it travels in and out of the API.

import { z } from 'zod';
import type { Figure, FigureFields } from '@/core/incident/figure';
import { AUDIENCES, DEFAULT_AUDIENCES } from '@/core/incident/vocabulary';
import { toRfc3339 } from '@/core/time/instant';
import { LIMITS, setOf, text, webAddress, words } from './text';

const MAX_COUNT = Number.MAX_SAFE_INTEGER;
const count = z.number().min(-MAX_COUNT, 'Too small a number.').max(MAX_COUNT, 'Too large a number.');

const figureSource = z.strictObject({
  title: words(LIMITS.short),
  publisher: text(LIMITS.short).default(''),
  url: webAddress.nullish(),
  locator: text(LIMITS.short).default(''),
  quote: text(LIMITS.quote).default(''),
});

export const figureInputSchema = z.strictObject({
  id: z
    .uuid()
    .toLowerCase()
    .optional()
    .describe('Chosen by the client, so that a repeated request cannot create twice'),
  label: words(LIMITS.short, 'Say what is counted, such as accounts affected.'),
  low: count,
  high: count.nullish().describe('At least `low`; absent when the figure is a single number'),
  unit: words(100, 'Say of what it is a number, such as accounts.'),
  approximate: z.boolean().optional(),
  statedAs: text(LIMITS.short).optional(),
  source: figureSource.nullish(),
  audiences: setOf(z.enum(AUDIENCES), AUDIENCES.length).optional(),
  reason: text(LIMITS.reason).nullish(),
});
export type FigureInput = z.infer<typeof figureInputSchema>;

export const figurePatchSchema = figureInputSchema.omit({ id: true }).partial();
export type FigurePatch = z.infer<typeof figurePatchSchema>;

export const figureOutSchema = z.object({
  id: z.string(),
  version: z.int(),
  label: z.string(),
  low: z.number(),
  high: z.number().nullable(),
  unit: z.string(),
  approximate: z.boolean(),
  statedAs: z.string(),
  source: z
    .object({
      title: z.string(),
      publisher: z.string(),
      url: z.string().nullable(),
      locator: z.string(),
      quote: z.string(),
    })
    .nullable(),
  audiences: z.array(z.enum(AUDIENCES)),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type FigureOut = z.infer<typeof figureOutSchema>;

export const figureListSchema = z.object({ revision: z.int(), figures: z.array(figureOutSchema) });

/** Its members in one order, wherever the figure was read. */
export function toFigureOut({ source, ...figure }: Figure): FigureOut {
  return {
    ...{ id: figure.id, version: figure.version, label: figure.label, low: figure.low, high: figure.high },
    ...{ unit: figure.unit, approximate: figure.approximate, statedAs: figure.statedAs },
    source: source && {
      ...{ title: source.title, publisher: source.publisher, url: source.url === '' ? null : source.url },
      ...{ locator: source.locator, quote: source.quote },
    },
    audiences: [...figure.audiences],
    createdAt: toRfc3339(figure.createdAt),
    updatedAt: toRfc3339(figure.updatedAt),
  };
}

export const readNewFigure = ({ id: _, ...input }: FigureInput): FigureFields => ({
  ...EMPTY_FIELDS,
  ...readChangedFigure(input),
});

/** The fields that a request changes. */
export function readChangedFigure({ reason: _, source, ...others }: FigurePatch): Partial<FigureFields> {
  const patch = { ...others, source: source && { ...source, url: source.url ?? '' } };
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

const EMPTY_FIELDS: FigureFields = {
  label: '',
  low: 0,
  high: null,
  unit: '',
  approximate: false,
  statedAs: '',
  source: null,
  audiences: DEFAULT_AUDIENCES,
};
