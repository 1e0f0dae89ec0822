'use client';

// The page's address as state. Writing replaces the entry in the browser's history; nothing is asked of the server.

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type PageAddress, readAddress, writeAddress } from './page-address';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

const currentQuery = (): string => window.location.search;

export type ChangeAddress = (part: Partial<PageAddress>) => void;

/** @param renderedQuery the query that the server rendered for, so that the first paint is the same */
export function usePageAddress(renderedQuery: string): readonly [PageAddress, ChangeAddress] {
  const query = useSyncExternalStore(subscribe, currentQuery, () => renderedQuery);
  const address = useMemo(() => readAddress(new URLSearchParams(query)), [query]);
  const change = useCallback((part: Partial<PageAddress>) => {
    const before = readAddress(new URLSearchParams(currentQuery()));
    const after = writeAddress({ ...before, ...part });
    if (after === writeAddress(before)) return;
    window.history.replaceState(null, '', window.location.pathname + after + window.location.hash);
    for (const listener of listeners) listener();
  }, []);
  return [address, change];
}
