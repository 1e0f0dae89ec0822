// Which columns of the table somebody wants to see: remembered by the browser, for all incidents.

import { z } from 'zod';
import { store, stored } from '../stored';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

const keyOf = (userId: string): string => `onset.columns.${userId}`;

const namesSchema = z.array(z.string());

/** Null where nobody chose, or what they chose is not known any more. */
export function rememberedColumns<Name extends string>(
  storage: Kept,
  userId: string,
  known: readonly Name[],
): readonly Name[] | null {
  const names = stored(storage, keyOf(userId), namesSchema);
  const chosen = known.filter((name) => names?.includes(name));
  return chosen.length === 0 ? null : chosen;
}

/** @param columns null for those that suit the room there is */
export const rememberColumns = (storage: Kept, userId: string, columns: readonly string[] | null): void =>
  store(storage, keyOf(userId), columns);
