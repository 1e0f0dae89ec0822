import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { makingWords, standingWords, viewedWords } from './link-words';

const NOW = instant(Date.UTC(2023, 0, 7, 12) * 1_000);
const expiring = (expiresAt: string, state: 'open' | 'expired' | 'revoked' = 'open', pinnedTo: number | null = null) =>
  standingWords({ state, expiresAt, pinnedTo }, NOW);

describe('how long a link goes on', () => {
  it('is said in days, then hours, then minutes', () => {
    expect(expiring('2023-01-13T12:00:00Z')).toBe('Live · expires in 6 days');
    expect(expiring('2023-01-08T12:00:00Z')).toBe('Live · expires in 24 hours');
    expect(expiring('2023-01-07T13:00:00Z')).toBe('Live · expires in 1 hour');
    expect(expiring('2023-01-07T12:20:00Z', 'open', 12)).toBe('Pinned to revision 12 · expires in 20 minutes');
  });
  it('is over where it expired or was revoked, also before the server says so', () => {
    expect(expiring('2023-01-07T11:59:00Z')).toBe('Expired');
    expect(expiring('2023-01-13T12:00:00Z', 'revoked')).toBe('Revoked');
    expect(expiring('2023-01-13T12:00:00Z', 'revoked', 12)).toBe('Revoked · pinned to revision 12');
  });
});

describe('viewings in words', () => {
  it('say how often and when last', () => {
    const at = '2023-01-05T16:20:00Z';
    expect(viewedWords({ viewings: 0, lastViewedAt: null }, 'UTC')).toBe('Not viewed yet');
    expect(viewedWords({ viewings: 1, lastViewedAt: at }, 'UTC')).toBe('Viewed once, 5 Jan 2023, 16:20');
    expect(viewedWords({ viewings: 3, lastViewedAt: at }, 'UTC')).toBe('Viewed 3 times, last 5 Jan 2023, 16:20');
  });
});

describe('what making a live link does', () => {
  it('is said before it is made', () => {
    expect(makingWords({ liveLinks: 2, released: 47, revision: 52 })).toBe(
      'Making it releases revision 52 to the readers of all live links.',
    );
    expect(makingWords({ liveLinks: 0, released: null, revision: 52 })).toContain('Making it releases revision 52.');
    expect(makingWords({ liveLinks: 1, released: 52, revision: 52 })).toBe(
      'It shows revision 52 and whatever you release later.',
    );
  });
});
