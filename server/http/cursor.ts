// Where a page of events ended, as the opaque text that asks for the next. It names the last event's place in the order
// rather than a count, so that whatever is added or removed before it moves nothing.

import 'server-only';
import { z } from 'zod';
import type { EventPlace } from '../db/events/event-order';

const BIGINT = /^-?\d{1,19}$/;
const MAX_CURSOR_LENGTH = 300;

const micros = z.string().regex(BIGINT).transform(BigInt);
const placeSchema = z.tuple([micros, micros, micros, z.uuid()]);

export function cursorOf({ at, earliest, latest, id }: EventPlace): string {
  return Buffer.from(JSON.stringify([`${at}`, `${earliest}`, `${latest}`, id])).toString('base64url');
}

/** Null for anything that `cursorOf` cannot have written. */
export function placeOfCursor(cursor: string): EventPlace | null {
  if (cursor.length > MAX_CURSOR_LENGTH) return null;
  const read = placeSchema.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success) return null;
  const [at, earliest, latest, id] = read.data;
  return [at, earliest, latest].every(fits) ? { at, earliest, latest, id } : null;
}

const fits = (value: bigint): boolean => BigInt.asIntN(64, value) === value;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
