// Whether an error says that the database could not be asked just now, rather than that it was asked wrongly.

import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/prisma/generated/client';

/** Prisma: not reached, closed, no connection free in time, transaction not begun or not ended in time. */
const PASSING_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);
const PASSING_KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);
/** Postgres: told to stop the statement or the connection, just starting up or shutting down, or without a connection left. */
const PASSING_STATES = new Set(['57014', '57P01', '57P02', '57P03', '53300']);
/** The network, as a connection that is not of the pool tells it. */
const PASSING_FAILURES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** What a raw query's error carries of the driver's. */
const driverError = z.object({
  driverAdapterError: z.object({ cause: z.object({ kind: z.string(), originalCode: z.string().optional() }) }),
});

/** The pool and the driver: what they say has no code, and comes through Prisma as it is. */
const PASSING_WORDS =
  /^(timeout exceeded when trying to connect|Connection terminated\b|Client .+ and is not queryable$)/;

/** Also where another wraps it, as whoever asks after a session does. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) {
    return (
      error instanceof Error && (PASSING_WORDS.test(error.message) || isPassing(error) || isUnreachable(error.cause))
    );
  }
  if (PASSING_CODES.has(error.code)) return true;
  const driver = driverError.safeParse(error.meta);
  if (!driver.success) return false;
  const { kind, originalCode = '' } = driver.data.driverAdapterError.cause;
  return PASSING_KINDS.has(kind) || PASSING_STATES.has(originalCode);
}

const isPassing = (error: Error): boolean =>
  'code' in error &&
  typeof error.code === 'string' &&
  (PASSING_STATES.has(error.code) || PASSING_FAILURES.has(error.code));
