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
  useState,
} from 'react';

import { KeptPress } from './kept-press';

export interface Later<P extends object> {
  readonly Part: (props: P) => ReactElement;
  /** Fetches its code unless it is there. Without a network nothing happens, and it is tried again when it is shown. */
  readonly fetch: () => Promise<void>;
}

export interface LaterOptions<P> {
  /** What stands there until the code has come, and where it does not come. */
  readonly meanwhile?: (props: P) => ReactNode;
  /** It was to be shown and did not come. It is tried again when it is shown again. */
  readonly onFailure: () => void;
  /** For what the server draws too: what is pressed in that before the code has come is pressed again then. */
  readonly keepsPress?: boolean;
}

/** For the top of a module. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { meanwhile = () => null, onFailure, keepsPress = false }: LaterOptions<P>,
): Later<P> {
  const loading = (): LazyExoticComponent<ComponentType<P>> =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch {
        Loaded = loading();
        onFailure();
        return { default: (props: P) => <>{meanwhile(props)}</> };
      }
    });
  let Loaded = loading();
  return {
    // biome-ignore lint/correctness/noComponentHookFactories: made once, where a module is read
    Part: (props) => {
      const [Shown] = useState(() => Loaded);
      const part = (sign: ReactElement | null) => (
        <Suspense fallback={meanwhile(props)}>
          <Shown {...props} />
          {sign}
        </Suspense>
      );
      return keepsPress ? <KeptPress>{part}</KeptPress> : part(null);
    },
    fetch: async () => {
      await load().catch(() => undefined);
    },
  };
}
