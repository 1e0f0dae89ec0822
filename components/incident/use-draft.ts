'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { useWorkspace } from './workspace';

/** The draft of that name; null while there is none, as on the server. Setting null forgets it. */
export function useDraft(name: string): readonly [string | null, (text: string | null) => void] {
  const { drafts } = useWorkspace();
  const text = useSyncExternalStore(
    drafts.subscribe,
    () => drafts.read(name),
    () => null,
  );
  const setText = useCallback((next: string | null) => drafts.write(name, next), [drafts, name]);
  return [text, setText];
}

/** A draft of several fields; one of another shape counts as none. */
export function useFormDraft<T>(name: string, schema: z.ZodType<T>): readonly [T | null, (draft: T | null) => void] {
  const [text, setText] = useDraft(name);
  const draft = useMemo(() => parsed(text, schema), [text, schema]);
  const setDraft = useCallback((next: T | null) => setText(next === null ? null : JSON.stringify(next)), [setText]);
  return [draft, setDraft];
}

function parsed<T>(text: string | null, schema: z.ZodType<T>): T | null {
  if (text === null) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
