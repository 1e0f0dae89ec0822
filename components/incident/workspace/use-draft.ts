'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { fromJson } from '@/client/stored';
import { useSteadyWorkspace } from './workspace';

/** The draft of that name; null while there is none, as on the server. Setting null forgets it. */
export function useDraft(name: string): readonly [string | null, (text: string | null) => void] {
  const { drafts } = useSteadyWorkspace();
  const text = useSyncExternalStore(
    drafts.subscribe,
    () => drafts.read(name),
    () => null,
  );
  const setText = useCallback((next: string | null) => drafts.write(name, next), [drafts, name]);
  return [text, setText];
}

type FormDraft<T> = readonly [draft: T | null, setDraft: (draft: T | null) => void, draftByNow: () => T | null];

/** A draft of several fields; one of another shape counts as none. `draftByNow` is for who has waited since it was shown. */
export function useFormDraft<T>(name: string, schema: z.ZodType<T>): FormDraft<T> {
  const { drafts } = useSteadyWorkspace();
  const [text, setText] = useDraft(name);
  const draft = useMemo(() => fromJson(text, schema), [text, schema]);
  const setDraft = useCallback((next: T | null) => setText(next === null ? null : JSON.stringify(next)), [setText]);
  const draftByNow = useCallback(() => fromJson(drafts.read(name), schema), [drafts, name, schema]);
  return [draft, setDraft, draftByNow];
}
