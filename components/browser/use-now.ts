'use client';

import { useEffect, useState } from 'react';
import type { Instant } from '@/core/time/instant';
import { browserNow } from './browser-ports';

const MINUTE_MS = 60_000;

/** The moment, to the minute. The first paint has the moment at which the server rendered. */
export function useNow(renderedAt: Instant): Instant {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    setNow(browserNow());
    const timer = setInterval(() => setNow(browserNow()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
