'use client';

// What a screen reader hears of what happens elsewhere on the page, politely. Saying the same twice is heard twice.

import { type ReactElement, useCallback, useState } from 'react';

export interface Announcer {
  readonly announce: (words: string) => void;
  readonly region: ReactElement;
}

export function useAnnouncer(): Announcer {
  const [said, setSaid] = useState({ words: '', count: 0 });
  const announce = useCallback((words: string) => setSaid(({ count }) => ({ words, count: count + 1 })), []);
  // A region is read when its text changes, so every other time the words end in a space that nobody hears.
  const region = (
    <p role="status" className="sr-only">
      {said.words}
      {said.count % 2 === 0 ? '' : ' '}
    </p>
  );
  return { announce, region };
}
