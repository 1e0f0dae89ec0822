'use client';

// Around a part of a page whose server's HTML can be seen, and pressed, before its code has come: React passes no such press
// on. The last one, by pointer or key, is made again once the part listens, so that nobody has to find out that it was lost.

import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

export interface KeptPressProps {
  /** @param sign to stand beside the part, within what waits for its code */
  readonly children: (sign: ReactElement) => ReactNode;
}

export function KeptPress({ children }: KeptPressProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const isListening = useRef(false);
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const keep = ({ target }: MouseEvent): void => {
      if (isListening.current || !(target instanceof HTMLElement)) return;
      if (place.current?.contains(target)) pressed.current = target;
    };
    // Before React, which stops what it cannot pass on.
    window.addEventListener('click', keep, { capture: true });
    return () => window.removeEventListener('click', keep, { capture: true });
  }, []);
  const listens = (): void => {
    isListening.current = true;
    pressed.current?.click();
    pressed.current = null;
  };
  return (
    <div ref={place} className="contents">
      {children(<Listening tell={listens} />)}
    </div>
  );
}

function Listening({ tell }: { readonly tell: () => void }): null {
  const telling = useRef(tell);
  useEffect(() => telling.current(), []);
  return null;
}
