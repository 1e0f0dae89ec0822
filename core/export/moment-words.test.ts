import { describe, expect, it } from 'vitest';
import { instantFromMs } from '@/core/time/instant';
import { stampWords } from './moment-words';

const stamp = (rfc3339: string) => stampWords(instantFromMs(Date.parse(rfc3339)), 'America/Los_Angeles');

describe('the moment of a change', () => {
  it('has its seconds on the full minute as well, so that a column reads alike', () => {
    expect(stamp('2026-11-30T14:18:59.994Z')).toBe('30 Nov 2026, 06:18:59');
    expect(stamp('2026-11-30T14:19:00.001Z')).toBe('30 Nov 2026, 06:19:00');
  });

  it('says which of two it is where the clock was set back', () => {
    expect([stamp('2026-11-01T08:30:00Z'), stamp('2026-11-01T09:30:00Z')]).toEqual([
      '1 Nov 2026, 01:30:00 (UTC−7)',
      '1 Nov 2026, 01:30:00 (UTC−8)',
    ]);
  });
});
