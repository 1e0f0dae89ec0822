import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleSource } from './event.sample';
import { matchingIds } from './search-events';

const events = [
  sampleEvent({ id: 'access', title: 'Attacker begins retrieving data', category: 'attacker-activity', tags: ['API'] }),
  sampleEvent({ id: 'detected', title: 'Activity identified', milestone: 'detected', involved: ['Zoë Müller'] }),
  sampleEvent({ id: 'refuted', title: 'Insider suspected', confidence: 'refuted', category: 'context' }),
];

const ids = (search: string, categories: Parameters<typeof matchingIds>[1]['categories'] = []) => {
  const matching = matchingIds(events, { search, categories });
  return matching && [...matching];
};

describe('matchingIds', () => {
  it('is nothing to filter by where nothing is asked for', () => {
    expect(ids('  ')).toBeNull();
  });
  it('finds every word anywhere in what the event says', () => {
    expect(ids('api data')).toEqual(['access']);
    expect(ids('api identified')).toEqual([]);
  });
  it('minds neither case nor accents', () => {
    expect(ids('ZOE MULLER')).toEqual(['detected']);
  });
  it('finds a source by its address and by the place in it, as the API does', () => {
    const source = sampleSource({ url: 'https://example.org/filing', locator: 'page 12' });
    const cited = [sampleEvent({ id: 'cited', sources: [source] })];
    const found = (search: string) => [...(matchingIds(cited, { search, categories: [] }) ?? [])];
    expect([found('example.org'), found('page 12'), found('page 13')]).toEqual([['cited'], ['cited'], []]);
  });
  it('knows milestones, categories and confidence by their words', () => {
    expect([ids('detected'), ids('attacker activity'), ids('refuted')]).toEqual([
      ['detected'],
      ['access'],
      ['refuted'],
    ]);
  });
  it('lets through the ticked categories only', () => {
    expect(ids('', ['context', 'detection'])).toEqual(['detected', 'refuted']);
    expect(ids('insider', ['detection'])).toEqual([]);
  });
});
