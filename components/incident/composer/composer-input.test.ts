import { describe, expect, it } from 'vitest';
import { EMPTY_COMPOSER } from './composer-draft';
import { categoryFromTitle, categoryOf, inputOf } from './composer-input';

describe('the category of a new event', () => {
  const draft = { ...EMPTY_COMPOSER, title: 'Customers notified' };

  it('is the one that the title speaks of, and context where it speaks of none', () => {
    expect(inputOf(draft).category).toBe('notification');
    expect(inputOf({ ...draft, title: 'Shift change' }).category).toBe('context');
  });

  it('is what was chosen, or what goes with the milestone, whatever the title speaks of', () => {
    const [chosen, held] = [
      { ...draft, category: 'response' as const },
      { ...draft, milestone: 'filed' as const },
    ];
    expect([chosen, held].map(categoryOf)).toEqual(['response', 'disclosure']);
    expect([chosen, held].map(categoryFromTitle)).toEqual([null, null]);
  });

  it('is one of the lane that was pointed at, the one that the title speaks of if that is among them', () => {
    const disclosure = ['notification', 'disclosure', 'legal-and-regulatory'] as const;
    const impact = ['business-impact', 'context'] as const;
    expect(categoryOf({ ...draft, title: 'Form 8-K filed with the SEC', among: disclosure })).toBe('disclosure');
    expect(categoryOf({ ...draft, title: '', among: disclosure })).toBe('notification');
    expect(categoryOf({ ...draft, among: impact })).toBe('context');
    expect(categoryFromTitle({ ...draft, among: impact })).toBeNull();
  });
});
