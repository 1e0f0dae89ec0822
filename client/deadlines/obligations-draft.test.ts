import { describe, expect, it } from 'vitest';
import { inputOf, mergeDrafts, type ObligationsDraft, takeTheirs } from './obligations-draft';

const BASE: ObligationsDraft = {
  decisions: { gdpr: { applies: true, reason: 'people in Germany' }, sec: { applies: false, reason: 'not listed' } },
  facts: { listedInUs: false, affected: { EU: 10 } },
  filings: {},
  own: {},
  warnHours: [24, 4],
};

describe('what is put', () => {
  it('names all that was decided, and reasons only where a decision changed', () => {
    const draft = { ...BASE, decisions: { ...BASE.decisions, fcc: { applies: true, reason: ' a carrier ' } } };
    expect(inputOf(draft, BASE)).toMatchObject({
      ...{ rules: ['gdpr', 'fcc'], declined: ['sec'], reasons: { fcc: 'a carrier' } },
      ...{ facts: BASE.facts, warnHours: [24, 4] },
    });
  });
  it('says an emptied reason', () => {
    const draft = { ...BASE, decisions: { ...BASE.decisions, gdpr: { applies: true, reason: '' } } };
    expect(inputOf(draft, BASE).reasons).toEqual({ gdpr: '' });
  });
});

describe('what somebody else decided meanwhile', () => {
  const current: ObligationsDraft = {
    ...BASE,
    decisions: { ...BASE.decisions, fcc: { applies: true, reason: 'a carrier' } },
    facts: { ...BASE.facts, listedInUs: true },
  };
  it('is kept beside what was decided here', () => {
    const mine = { ...BASE, facts: { ...BASE.facts, highRisk: true }, warnHours: [48] };
    const { draft, conflicts } = mergeDrafts(BASE, mine, current);
    expect(conflicts).toEqual([]);
    expect(draft).toEqual({ ...current, facts: { ...current.facts, highRisk: true }, warnHours: [48] });
  });
  it('does not bring back what was taken out here', () => {
    const { sec: _, ...decisions } = BASE.decisions;
    expect(mergeDrafts(BASE, { ...BASE, decisions }, current).draft.decisions).not.toHaveProperty('sec');
  });
  it('is asked about where both changed the same, and what was typed here stays until then', () => {
    const mine = { ...BASE, decisions: { ...BASE.decisions, fcc: { applies: false, reason: 'sold' } } };
    const { draft, conflicts } = mergeDrafts(BASE, mine, current);
    expect(conflicts).toEqual([{ part: 'decisions', name: 'fcc' }]);
    expect(draft.decisions.fcc).toEqual({ applies: false, reason: 'sold' });
    expect(takeTheirs(draft, { part: 'decisions', name: 'fcc' }, current).decisions.fcc).toEqual({
      ...{ applies: true, reason: 'a carrier' },
    });
  });
  it('is no question where both came to the same', () => {
    expect(mergeDrafts(BASE, current, current).conflicts).toEqual([]);
  });
});
