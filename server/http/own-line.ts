// Readings of one person, or behind one share link, wait for each other: few of them are at work at once in this process, so that
// whoever asks for everything again and again leaves most connections to the database, and most turns of what takes seconds, to others.

import 'server-only';
import pLimit, { type LimitFunction } from 'p-limit';

const AT_ONCE = 4;

interface Line {
  readonly limit: LimitFunction;
  /** At work or waiting. */
  count: number;
}

const lines = new Map<string, Line>();

/**
 * @param whose the id of the user or the link
 * @param client rejected with its reason where it is gone when its turn comes
 */
export async function inOwnLine<T>(whose: string, client: AbortSignal, work: () => Promise<T>): Promise<T> {
  const line = lines.get(whose) ?? { limit: pLimit(AT_ONCE), count: 0 };
  lines.set(whose, line);
  line.count += 1;
  try {
    return await line.limit(() => {
      client.throwIfAborted();
      return work();
    });
  } finally {
    line.count -= 1;
    if (line.count === 0) lines.delete(whose);
  }
}
