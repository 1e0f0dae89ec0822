// What the database itself knows of the example: whether it was ever added, and how to remove it whole.

import 'server-only';
import type { Database } from './connection/client';

/** Notes that the example is being added. False when it was before, even if it was removed since. */
export async function claimExample(db: Database, at: Date): Promise<boolean> {
  const { count } = await db.installation.updateMany({ where: { exampleAddedAt: null }, data: { exampleAddedAt: at } });
  return count === 1;
}

/** Revisions included, which nothing else can remove; false when there is none. */
export async function removeExampleRows(db: Database): Promise<boolean> {
  const [answer] = await db.$queryRaw<{ readonly removed: boolean }[]>`SELECT remove_example() AS removed`;
  return answer?.removed === true;
}
