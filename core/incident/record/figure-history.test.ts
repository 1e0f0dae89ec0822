import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { sampleFigure } from '../event.sample';
import { type FigureEntry, figureHistory } from './figure-history';
import type { FigurePayload } from './revision';

const { id: figureId, version: _v, createdAt: _c, updatedAt: _u, ...fields } = sampleFigure();

const entries = (...payloads: readonly FigurePayload[]): readonly FigureEntry[] =>
  payloads.map((payload, index) => ({
    seq: index + 1,
    at: instant(index * 1_000),
    payload,
    reason: `why ${index + 1}`,
  }));

const created = { type: 'figure.created', figureId, fields } as const;
const changed = (version: number, changes: Extract<FigurePayload, { type: 'figure.changed' }>['changes']) =>
  ({ type: 'figure.changed', figureId, version, changes }) as const;

describe('the history of a figure', () => {
  it('has a step for the first statement and for each that changed the count', () => {
    const history = figureHistory(
      entries(
        created,
        changed(2, { low: { from: 37_000_000, to: 40_000_000 } }),
        changed(3, { high: { from: null, to: 42_000_000 }, approximate: { from: true, to: false } }),
      ),
    );
    expect(history.map(({ seq, low, high, approximate }) => [seq, low, high, approximate])).toEqual([
      [1, 37_000_000, null, true],
      [2, 40_000_000, null, true],
      [3, 40_000_000, 42_000_000, false],
    ]);
  });

  it('says of each step why', () => {
    const history = figureHistory(entries(created, changed(2, { low: { from: 37_000_000, to: 38_000_000 } })));
    expect(history.map(({ low, reason }) => [low, reason])).toEqual([
      [37_000_000, 'why 1'],
      [38_000_000, 'why 2'],
    ]);
  });

  it('has none for changes of anything else', () => {
    const history = figureHistory(entries(created, changed(2, { label: { from: fields.label, to: 'Accounts' } })));
    expect(history).toHaveLength(1);
  });

  it('goes on over a deletion that was taken back', () => {
    const history = figureHistory(
      entries(
        created,
        { type: 'figure.deleted', figureId, version: 2, label: fields.label },
        { type: 'figure.restored', figureId, version: 3, fields },
      ),
    );
    expect(history).toHaveLength(1);
  });

  it('begins where it can be read from', () => {
    expect(figureHistory(entries(changed(2, { low: { from: 1, to: 2 } })))).toEqual([]);
  });
});
