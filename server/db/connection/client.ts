// The one connection pool of this process, as the unprivileged role, and the two kinds of transaction that the rest uses.

import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pLimit from 'p-limit';
import { type Prisma, PrismaClient } from '@/prisma/generated/client';
import { environment } from '../../env/environment';
import { statementNames } from './statement-names';

const MAX_CONNECTIONS = 10;
const WAIT_FOR_CONNECTION_MS = 10_000;
const TRANSACTION_LIMIT_MS = 15_000;

/** A pool or an open transaction; what every function of server/db takes first. */
export type Database = Prisma.TransactionClient;

// Next's development server evaluates modules again after every edit; the pool must survive that.
const kept = globalThis as { onsetPrisma?: PrismaClient; onsetLastWork?: (() => Promise<void>)[] };

export function prisma(): PrismaClient {
  kept.onsetPrisma ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: environment().ONSET_APP_DATABASE_URL,
        max: MAX_CONNECTIONS,
        connectionTimeoutMillis: WAIT_FOR_CONNECTION_MS,
        statement_timeout: TRANSACTION_LIMIT_MS,
      },
      { statementNameGenerator: statementNames() },
    ),
    // Its longer forms quote the values of a query.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: WAIT_FOR_CONNECTION_MS, timeout: TRANSACTION_LIMIT_MS },
  });
  return kept.onsetPrisma;
}

export const database = (): Database => prisma();

/** Everything or nothing; what others commit meanwhile is seen by later statements. */
export const inTransaction = <T>(work: (tx: Database) => Promise<T>): Promise<T> => prisma().$transaction(work);

const LONG_TRANSACTION_LIMIT_MS = 600_000;

/** The same for what takes longer than anybody waits for an answer: a hundred thousand rows at once. */
export const inLongTransaction = <T>(work: (tx: Database) => Promise<T>): Promise<T> =>
  prisma().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(LONG_TRANSACTION_LIMIT_MS)}, true)`;
      await forgetPlans(tx);
      return work(tx);
    },
    { timeout: LONG_TRANSACTION_LIMIT_MS },
  );

/**
 * Has what follows planned anew. A connection keeps its plans, those of foreign keys too, and one made while a table was small
 * may look through all of an incident for each of a hundred thousand rows.
 */
export async function forgetPlans(db: Database): Promise<void> {
  await db.$executeRaw`DISCARD PLANS`;
}

/** Every statement sees the database as it stood at the first. Each is within the usual limit; of very many events there are many. */
export const inSnapshot = <T>(read: (tx: Database) => Promise<T>): Promise<T> =>
  prisma().$transaction(read, { isolationLevel: 'RepeatableRead', timeout: LONG_TRANSACTION_LIMIT_MS });

/** Less than a third of the connections, and more than one process can compute at once. */
const inLine = pLimit(3);

/**
 * The same for what looks at all of an incident and can take seconds: a few at a time. However many ask, they wait for each
 * other without a connection, and the connections that are left are everybody else's.
 *
 * @param client rejected with its reason where it is gone when its turn comes
 */
export const inLineSnapshot = <T>(read: (tx: Database) => Promise<T>, client?: AbortSignal): Promise<T> =>
  inLine(() => {
    client?.throwIfAborted();
    return inSnapshot(read);
  });

/** For work that waits in the background: it is done while the database can still be asked. */
export function beforeClosing(work: () => Promise<void>): void {
  kept.onsetLastWork = [...(kept.onsetLastWork ?? []), work];
}

/** Ends the pool: for commands and tests, which otherwise would not end. */
export async function closeDatabase(): Promise<void> {
  for (const work of kept.onsetLastWork ?? []) await work();
  await kept.onsetPrisma?.$disconnect();
  kept.onsetPrisma = undefined;
}
