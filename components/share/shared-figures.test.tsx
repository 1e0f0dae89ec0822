import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sampleFigure } from '@/core/incident/event.sample';
import { instantFromMs } from '@/core/time/instant';
import { SharedFigures } from './shared-figures';

it('what a figure was before is told with the reason why it changed', () => {
  const figure = sampleFigure();
  const step = (seq: number, low: number, reason: string) => ({
    ...{ seq, low, reason, high: null, approximate: true, unit: 'accounts' },
    at: instantFromMs(Date.parse(`2023-01-${seq + 10}T12:00:00Z`)),
  });
  const steps = new Map([[figure.id, [step(1, 40_000_000, ''), step(2, 37_000_000, 'Duplicates removed')]]]);
  const page = renderToStaticMarkup(<SharedFigures figures={[figure]} steps={steps} zone="UTC" />);
  const told = page.replace(/<[^>]*>/g, '');
  expect(told).toContain('about 37 million from 12 Jan 2023 · Duplicates removed');
  expect(told).toMatch(/about 40 million from 11 Jan 2023$/);
});
