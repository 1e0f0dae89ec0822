import { describe, expect, it } from 'vitest';
import { sampleFigure } from '@/core/incident/event.sample';
import { figureFromOut } from './event-from-out';
import { figureInputSchema, figurePatchSchema, readChangedFigure, readNewFigure, toFigureOut } from './figure';

const source = { title: 'Form 8-K', publisher: '', url: '', locator: '', quote: '' };

describe('a figure on its way in and out', () => {
  it('comes back as what it was', () => {
    const figure = sampleFigure({ source });
    expect(figureFromOut(toFigureOut(figure))).toEqual(figure);
  });

  it('has no address rather than an empty one', () => {
    expect(toFigureOut(sampleFigure({ source })).source?.url).toBeNull();
    const input = figureInputSchema.parse({ label: 'x', low: 1, unit: 'y', source: { title: 'Form 8-K', url: null } });
    expect(readNewFigure(input).source).toEqual(source);
  });

  it('changes only what was given, and can lose its source', () => {
    expect(readChangedFigure(figurePatchSchema.parse({ low: 2, reason: 'recount' }))).toEqual({ low: 2 });
    expect(readChangedFigure(figurePatchSchema.parse({ source: null }))).toEqual({ source: null });
  });
});
