import { describe, expect, it } from 'vitest';
import { CATEGORIES, MILESTONES } from '@/core/incident/vocabulary';
import { instant } from '@/core/time/instant';
import { timeReadings } from './time-readings';
import { VOCABULARIES, vocabularyOf } from './vocabularies';

describe('the vocabularies', () => {
  it('list every milestone, with the category that goes with it', () => {
    const [milestones] = VOCABULARIES;
    expect(milestones?.words.map(({ word }) => word)).toEqual(MILESTONES);
    expect(milestones?.words[0]).toEqual({ word: 'first-access', label: 'First access (attacker activity)' });
  });

  it('are known by all of their words, where there are many', () => {
    expect(vocabularyOf(CATEGORIES)?.id).toBe('categories');
    expect(vocabularyOf(CATEGORIES.slice(1))).toBeNull();
    expect(vocabularyOf(['commander', 'responder', 'counsel', 'viewer'])).toBeNull();
  });
});

describe('timeReadings(now)', () => {
  const readings = new Map(timeReadings(instant(0)).map(({ given, times }) => [given, times]));

  it('gives the bounds that the parser finds', () => {
    expect(readings.get('2024-03-11~')).toMatchObject([
      { earliest: '2024-03-09T23:00:00Z', latest: '2024-03-12T23:00:00Z', text: 'on or around 11 March 2024' },
    ]);
    expect(readings.get('before 12 March 2024')).toMatchObject([{ earliest: null, latest: '2024-03-11T23:00:00Z' }]);
  });

  it('gives start and end of an interval', () => {
    expect(readings.get('2024-03-11/2024-03-13')).toMatchObject([{ text: '11 March 2024' }, { text: '13 March 2024' }]);
  });

  it('resolves words about a milestone', () => {
    expect(readings.get('within a day of detection')).toMatchObject([{ relativeTo: { milestone: 'detected' } }]);
  });
});
