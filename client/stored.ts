// What the browser's storage keeps as JSON, read with suspicion: anybody may have written it, or another version of Onset. A
// storage can also be full or forbidden: then it forgets, and nothing else.

import type { z } from 'zod';

/** Null for what is not there, no JSON, or of another shape. */
export function stored<T>(storage: Pick<Storage, 'getItem'> | null, key: string, schema: z.ZodType<T>): T | null {
  try {
    return fromJson(storage?.getItem(key) ?? null, schema);
  } catch {
    return null;
  }
}

/** Null takes away what was there. */
export function store(storage: Pick<Storage, 'setItem' | 'removeItem'> | null, key: string, kept: object | null): void {
  storeText(storage, key, kept && JSON.stringify(kept));
}

export function storeText(
  storage: Pick<Storage, 'setItem' | 'removeItem'> | null,
  key: string,
  text: string | null,
): void {
  try {
    if (text === null) storage?.removeItem(key);
    else storage?.setItem(key, text);
  } catch {
    // What is in the page lives as long as the page does.
  }
}

/** Null for null, and for what is no JSON or of another shape. */
export function fromJson<T>(text: string | null, schema: z.ZodType<T>): T | null {
  if (text === null) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
