'use client';

// A part of a page that its first drawing does without: its code is fetched once that is on the screen, so that it is there
// when somebody asks for it, also without a network by then.

import {
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useSteady } from './use-steady';

export interface Later<P extends object> {
  readonly Part: (props: P) => ReactElement;
  /** Fetches its code unless it is there. Without a network nothing happens, and it is tried again when it is shown. */
  readonly fetch: () => Promise<void>;
}

export interface LaterOptions<P> {
  /** What stands there until the code has come, and where it does not come. */
  readonly meanwhile?: (props: P) => ReactNode;
  /**
   * It was to be shown and did not come; said once while it is shown. It is tried again by itself, with longer and longer pauses,
   * when the network is back, and when it is shown again.
   */
  readonly onFailure: () => void;
  /**
   * For what an address can ask for at once, and is there to be pressed. What the server drew of it would be seen, take presses
   * that nothing hears, and go again with the first update of the page, until the code has come.
   */
  readonly inBrowserOnly?: boolean;
}

/** For whoever asked for it. */
export const NOT_FETCHED = 'This could not be fetched. Check your network and try again.';

/** A network that is said to be back can take a moment to be, and of a server that begins again nothing is said at all. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/** For the top of a module. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { meanwhile = () => null, onFailure, inBrowserOnly = false }: LaterOptions<P>,
): Later<P> {
  /** Of those that are shown: puts it where it is missing. */
  const takers = new Set<() => void>();
  let isMissed = false;
  let isTold = false;
  let pauseMs = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const missed = (): void => {
    isMissed = true;
    clearTimeout(timer);
    timer = setTimeout(tryAgain, pauseMs);
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  };
  /** What stands in for it is left as it is until then: somebody may be typing there. */
  const tryAgain = async (): Promise<void> => {
    if (!isMissed || takers.size === 0) return;
    const part = await load().catch(() => null);
    if (part === null) return missed();
    isMissed = false;
    There = part;
    for (const take of takers) take();
  };
  const loading = (): LazyExoticComponent<ComponentType<P>> =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch {
        Loaded = loading();
        if (!isTold) onFailure();
        isTold = true;
        missed();
        return { default: (props: P) => <>{meanwhile(props)}</> };
      }
    });
  let Loaded = loading();
  /** Once it was fetched: shown at once, where React would show what stands in for it first, and that for a while. */
  let There: ComponentType<P> | null = null;
  return {
    // biome-ignore lint/correctness/noComponentHookFactories: made once, where a module is read
    Part: (props) => {
      const [{ Shown }, setShown] = useState(() => ({ Shown: There ?? Loaded }));
      const take = useSteady(() => {
        // What did not come was followed by another attempt, which has not been begun.
        const isMissing = Shown !== There && Shown !== Loaded;
        if (isMissing && There !== null) setShown({ Shown: There });
      });
      useEffect(() => {
        isTold = false;
        pauseMs = FIRST_PAUSE_MS;
        takers.add(take);
        window.addEventListener('online', tryAgain);
        return () => {
          takers.delete(take);
          if (takers.size === 0) window.removeEventListener('online', tryAgain);
        };
      }, [take]);
      const isInBrowser = useIsInBrowser();
      if (inBrowserOnly && !isInBrowser) return <>{meanwhile(props)}</>;
      return (
        <Suspense fallback={meanwhile(props)}>
          <Shown {...props} />
        </Suspense>
      );
    },
    fetch: async () => {
      There = await load().catch(() => There);
    },
  };
}

const never = (): (() => void) => () => undefined;

/** False on the server, and where the browser takes over what that drew. */
const useIsInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
