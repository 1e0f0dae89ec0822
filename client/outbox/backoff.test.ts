import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff';

describe('backoffMs', () => {
  it('doubles from attempt to attempt, up to half a minute', () => {
    const longest = [0, 1, 2, 3, 10, 1_000].map((attempts) => backoffMs(attempts, () => 1));
    expect(longest).toEqual([500, 1_000, 2_000, 4_000, 30_000, 30_000]);
  });
  it('varies by half, so that browsers do not all return at once', () => {
    expect([backoffMs(2, () => 0), backoffMs(2, () => 1)]).toEqual([1_000, 2_000]);
  });
});
