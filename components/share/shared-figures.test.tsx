import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sampleFigure } from '@/core/incident/event.sample';
import type { Figure } from '@/core/incident/figure';
import { instantFromMs } from '@/core/time/instant';
import type { SharedFact } from './shared-facts';
import { SharedFigures } from './shared-figures';

const told = (figure: Figure): SharedFact => ({
  ...{ label: figure.label, headline: '37 million', detail: 'approximate', isDue: false },
});

it('what a figure was before is told with the reason why it changed', () => {
  const figure = sampleFigure();
  const step = (seq: number, low: number, reason: string) => ({
    ...{ seq, low, reason, high: null, approximate: true, unit: 'accounts' },
    at: instantFromMs(Date.parse(`2023-01-${seq + 10}T12:00:00Z`)),
  });
  const steps = new Map([[figure.id, [step(1, 40_000_000, ''), step(2, 37_000_000, 'Duplicates removed')]]]);
  const page = renderToStaticMarkup(
    <SharedFigures figures={[figure]} steps={steps} zone="UTC" facts={[told(figure)]} />,
  );
  const words = page.replace(/<[^>]*>/g, '');
  expect(words).toContain('about 37 million from 12 Jan 2023 · Duplicates removed');
  expect(words).toMatch(/about 40 million from 11 Jan 2023$/);
});

it('figures that the facts above tell whole are not told again, and beside one that is not they all are', () => {
  const figure = sampleFigure();
  const other = sampleFigure({ id: 'other', label: 'Records copied', low: 5 });
  const page = (...figures: readonly Figure[]) =>
    renderToStaticMarkup(<SharedFigures figures={figures} steps={new Map()} zone="UTC" facts={[told(figure)]} />);
  expect(page()).toBe('');
  expect(page(figure)).toBe('');
  expect(page(figure, other)).toContain(figure.label);
  expect(page({ ...figure, low: 40_000_000 })).toContain('40 million');
});
