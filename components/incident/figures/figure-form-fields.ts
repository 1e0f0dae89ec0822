// What the form of a figure holds, and the figure that it states.

import { z } from 'zod';
import { type Count, readCount } from '@/client/read-count';
import { asContracted } from '@/core/contracts/as-contracted';
import { type FigureInput, figureInputSchema, readNewFigure } from '@/core/contracts/figure';
import type { Figure, FigureFields } from '@/core/incident/figure';
import type { FieldError } from '@/core/incident/refusal';
import { figureHeadline } from '@/core/incident/sentences/figure-words';
import { AUDIENCES, DEFAULT_AUDIENCES } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';

export const figureFormSchema = z.object({
  label: z.string(),
  stated: z.string(),
  unit: z.string(),
  sourceTitle: z.string(),
  sourceUrl: z.string(),
  sourceLocator: z.string(),
  sourceQuote: z.string(),
  audiences: z.array(z.enum(AUDIENCES)),
});
export type FigureForm = z.infer<typeof figureFormSchema>;

export const EMPTY_FIGURE: FigureForm = {
  label: '',
  stated: '',
  unit: '',
  sourceTitle: '',
  sourceUrl: '',
  sourceLocator: '',
  sourceQuote: '',
  audiences: [...DEFAULT_AUDIENCES],
};

export const formOf = ({ label, unit, audiences, source, ...figure }: Figure): FigureForm => ({
  label,
  unit,
  stated: statedWords(figure),
  sourceTitle: source?.title ?? '',
  sourceUrl: source?.url ?? '',
  sourceLocator: source?.locator ?? '',
  sourceQuote: source?.quote ?? '',
  audiences: [...audiences],
});

/** The words as given where they still say the figure, else the figure in words. */
function statedWords({ statedAs, ...figure }: Pick<Figure, 'statedAs' | 'low' | 'high' | 'approximate'>): string {
  const stated = readCount(statedAs);
  const saysTheSame = stated.ok && stated.value.low === figure.low && stated.value.high === figure.high;
  return saysTheSame ? statedAs : `${figure.approximate ? 'about ' : ''}${figureHeadline(figure)}`;
}

/** @param before the figure that is being corrected; null for a new one */
export function figureFrom(form: FigureForm, before: Figure | null): Result<FigureFields, readonly FieldError[]> {
  const count = readCount(form.stated);
  if (!count.ok) return refuse([{ pointer: '/stated', detail: count.error }]);
  const checked = asContracted(figureInputSchema, inputOf(form, count.value, before));
  return checked.ok ? ok(readNewFigure(checked.value)) : checked;
}

const inputOf = (form: FigureForm, { unit, ...count }: Count, before: Figure | null): FigureInput => ({
  ...count,
  label: form.label.trim(),
  unit: form.unit.trim() || unit,
  statedAs: form.stated.trim(),
  audiences: form.audiences,
  source: sourceOf(form, before),
});

function sourceOf(form: FigureForm, before: Figure | null): FigureInput['source'] {
  const { sourceTitle, sourceUrl, sourceLocator, sourceQuote } = form;
  if ([sourceTitle, sourceUrl, sourceLocator, sourceQuote].every((text) => text.trim() === '')) return null;
  return {
    title: sourceTitle.trim(),
    publisher: before?.source?.publisher ?? '',
    url: sourceUrl.trim(),
    locator: sourceLocator.trim(),
    quote: sourceQuote.trim(),
  };
}
