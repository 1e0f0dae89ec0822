import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleFigure, sampleIncident } from '@/core/incident/event.sample';
import type { Audience } from '@/core/incident/vocabulary';
import { releasables } from './release-choices';
import { releasedWords } from './released-words';

const FOR_ALL: readonly Audience[] = ['responders', 'counsel', 'executives'];
const FOR_US: readonly Audience[] = ['responders', 'counsel'];

const words = (event: readonly Audience[], figure: readonly Audience[], summary: readonly Audience[]) =>
  releasedWords(
    releasables({
      incident: sampleIncident({ summary: 'What happened', summaryAudiences: summary }),
      figures: [sampleFigure({ audiences: figure })],
      events: [sampleEvent({ id: 'e1', audiences: event }), sampleEvent({ id: 'e2', audiences: FOR_US })],
    }),
    'executives',
  );

describe('what is released, in words', () => {
  it('counts events and figures, and names the summary', () => {
    expect(words(FOR_ALL, FOR_ALL, FOR_ALL)).toEqual({
      isBare: false,
      words: 'They read 1 of 2 events, 1 of 1 figure and the summary.',
    });
  });
  it('says that the summary is withheld', () => {
    expect(words(FOR_ALL, FOR_US, FOR_US).words).toBe(
      'They read 1 of 2 events and 0 of 1 figure. The summary is not released to them.',
    );
  });
  it('warns where no event is released, and says what else is not', () => {
    expect(words(FOR_US, FOR_US, FOR_US)).toEqual({ isBare: true, words: 'Nor is the summary, nor any figure.' });
    expect(words(FOR_US, FOR_ALL, FOR_ALL)).toEqual({ isBare: true, words: '' });
  });
  it('says nothing of a summary and figures that there are not', () => {
    const rows = releasables({
      incident: sampleIncident(),
      figures: [],
      events: [sampleEvent({ audiences: FOR_ALL })],
    });
    expect(releasedWords(rows, 'executives').words).toBe('They read 1 of 1 event.');
    expect(releasedWords(rows, 'external').words).toBe('');
  });
});
