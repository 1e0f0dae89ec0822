// The server's clock and its source of identities: the only places where either is made, so that core stays pure.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Instant, instantFromMs } from '@/core/time/instant';

/** Milliseconds are all that the clock gives; the record keeps microseconds because its sources do. */
export const now = (): Instant => instantFromMs(Date.now());

export const newId = (): string => randomUUID();
