import { describe, expect, it } from 'vitest';
import type { Confidence, Milestone } from '@/core/incident/vocabulary';
import { statusSentence } from './status-words';

const event = (milestone: Milestone | null, confidence: Confidence = 'probable') => ({ milestone, confidence });

describe('how an incident stands', () => {
  it('is not contained yet while it is open and nothing says otherwise', () => {
    expect(statusSentence('open', [])).toBe('Under way: it is not contained yet.');
    expect(statusSentence('open', [event('detected'), event(null)])).toBe('Under way: it is not contained yet.');
  });

  it('is told as contained, and not as under way, where an event that the reader has says so', () => {
    for (const milestone of ['contained', 'eradicated', 'recovered'] as const) {
      expect(statusSentence('open', [event('detected'), event(milestone)])).toBe(
        'Recorded as contained: the work on it goes on.',
      );
    }
  });

  it('is taken from no refuted event', () => {
    expect(statusSentence('open', [event('contained', 'refuted')])).toBe('Under way: it is not contained yet.');
  });

  it('is what was set, once something was', () => {
    expect(statusSentence('closed', [])).toBe('Closed: the work on it has ended.');
    expect(statusSentence('contained', [event('recovered')])).toBe('Contained: the activity has been stopped.');
  });
});
