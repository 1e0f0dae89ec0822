import { describe, expect, it } from 'vitest';
import { reasonsIn, suggestionsFor } from './recent-reasons';

describe('recent reasons', () => {
  const reasons = reasonsIn([
    { reason: 'log analysis complete' },
    { reason: 'undo of 7' },
    { reason: 'undo of 7, 9' },
    {},
    { reason: 'counsel asked' },
    { reason: 'redo' },
    { reason: 'log analysis complete' },
  ]);

  it('are each offered once, the latest first, without what undo says for itself', () => {
    expect(reasons).toEqual(['log analysis complete', 'counsel asked']);
  });
  it('narrow down to what is being typed', () => {
    expect(suggestionsFor(reasons, 'Coun', 3)).toEqual(['counsel asked']);
    expect(suggestionsFor(reasons, '', 1)).toEqual(['log analysis complete']);
  });
  it('offer nothing that is typed out already', () => {
    expect(suggestionsFor(reasons, 'counsel asked', 3)).toEqual([]);
  });
});
