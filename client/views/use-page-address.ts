'use client';

// The page's address as state. What changes is shown at once and written into the browser's history a moment later, as
// a replacement of the current entry: walking through events must not wait for it, and browsers limit how often it may
// be done. Nothing is asked of the server.

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type PageAddress, readAddress, writeAddress } from './page-address';

const WRITTEN_AFTER_MS = 150;

interface Unwritten {
  readonly path: string;
  readonly query: string;
}

let unwritten: Unwritten | null = null;
const listeners = new Set<() => void>();

const currentQuery = (): string =>
  unwritten?.path === window.location.pathname ? unwritten.query : window.location.search;

/** Does nothing where somebody has gone to another page meanwhile. */
function write(): void {
  const { pathname, search, hash } = window.location;
  if (unwritten?.path === pathname && unwritten.query !== search) {
    window.history.replaceState(null, '', pathname + unwritten.query + hash);
  }
  unwritten = null;
}

/** Whoever goes back is shown what was there, and not what they changed just before. */
function forget(): void {
  unwritten = null;
}

function tell(query: string): void {
  if (unwritten === null) setTimeout(write, WRITTEN_AFTER_MS);
  unwritten = { path: window.location.pathname, query };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('pagehide', write);
    window.addEventListener('popstate', forget);
  }
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
    if (listeners.size > 0) return;
    window.removeEventListener('pagehide', write);
    window.removeEventListener('popstate', forget);
    write();
  };
}

/** Path and query of this very page, to come back to it. @param rendered where the server cannot know them */
export const useWayBack = (rendered: string): string =>
  useSyncExternalStore(
    subscribe,
    () => window.location.pathname + currentQuery(),
    () => rendered,
  );

export type ChangeAddress = (part: Partial<PageAddress>) => void;

/** @param renderedQuery the query that the server rendered for, so that the first paint is the same */
export function usePageAddress(renderedQuery: string): readonly [PageAddress, ChangeAddress] {
  const query = useSyncExternalStore(subscribe, currentQuery, () => renderedQuery);
  const address = useMemo(() => readAddress(new URLSearchParams(query)), [query]);
  const change = useCallback((part: Partial<PageAddress>) => {
    const before = readAddress(new URLSearchParams(currentQuery()));
    const after = writeAddress({ ...before, ...part });
    if (after !== writeAddress(before)) tell(after);
  }, []);
  return [address, change];
}
