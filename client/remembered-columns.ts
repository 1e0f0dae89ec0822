// Which columns of the table somebody wants to see: remembered by the browser, for all incidents.

import { z } from 'zod';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

const keyOf = (userId: string): string => `onset.columns.${userId}`;

const namesSchema = z.array(z.string());

/** Null where nobody chose, or what they chose is not known any more. */
export function rememberedColumns<Name extends string>(
  storage: Kept,
  userId: string,
  known: readonly Name[],
): readonly Name[] | null {
  try {
    const names = namesSchema.safeParse(JSON.parse(storage?.getItem(keyOf(userId)) ?? 'null')).data;
    const chosen = known.filter((name) => names?.includes(name));
    return chosen.length === 0 ? null : chosen;
  } catch {
    return null;
  }
}

/** @param columns null for those that suit the room there is */
export function rememberColumns(storage: Kept, userId: string, columns: readonly string[] | null): void {
  try {
    if (columns === null) storage?.removeItem(keyOf(userId));
    else storage?.setItem(keyOf(userId), JSON.stringify(columns));
  } catch {
    // A full or forbidden storage forgets, and nothing else.
  }
}
