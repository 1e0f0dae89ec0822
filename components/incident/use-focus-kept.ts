'use client';

// Where the control that has the focus is taken away, and nobody has said where the focus goes: back along the way that it
// came, else to the row where it was, else to the drawing. Under a dialog it stays in the dialog.

import { useEffect, useEffectEvent } from 'react';
import { EVENT_OF_ROW } from './table/event-of-row';

interface Place {
  readonly element: HTMLElement;
  /** The row of the table that it is in. */
  readonly row: { readonly eventId: string; readonly index: string } | null;
}

const LONGEST_WAY = 12;
/** What was said of a change is an alert dialog, and in nobody's way. */
const DIALOG = '[role="dialog"]';

let isGivenBack = false;

/** A row that is given the focus back is not thereby selected. */
export const focusIsGivenBack = (): boolean => isGivenBack;

/** React Aria says so on the control to which it is about to give the focus back, as when a dialog was closed over it. */
const RESTORED = 'react-aria-focus-scope-restore';

function giveBack(): void {
  isGivenBack = true;
  queueMicrotask(() => {
    isGivenBack = false;
  });
}

/** @param isThere whether an event still is: a row of one that only scrolled away has not gone */
export function useFocusKept(isThere: (eventId: string) => boolean): void {
  const hasScrolledAway = useEffectEvent(({ row }: Place) => row !== null && isThere(row.eventId));
  useEffect(() => {
    let way: readonly Place[] = [];
    let asked = 0;
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      way = [...way.filter(({ element }) => element !== target), placeOf(target)].slice(-LONGEST_WAY);
    };
    // What is left for nothing while it is there was left on purpose.
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null || !(target instanceof Node)) return;
      queueMicrotask(() => {
        if (isLost() && target.isConnected) way = [];
      });
    };
    const goOn = () => {
      const last = way.at(-1);
      if (!isLost() || last === undefined || last.element.isConnected || hasScrolledAway(last)) return;
      const { element, isFromNowhere } = nextAfter(way);
      way = [];
      giveBack();
      element?.focus({ preventScroll: isFromNowhere });
    };
    // Whoever opens or closes something moves the focus itself, some only with the next frame.
    const watched = new MutationObserver(() => {
      if (!isLost() || way.at(-1)?.element.isConnected !== false) return;
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        asked = requestAnimationFrame(goOn);
      });
    });
    watched.observe(document.body, { childList: true, subtree: true });
    document.addEventListener(RESTORED, giveBack);
    document.addEventListener('focusin', follow);
    document.addEventListener('focusout', leave);
    return () => {
      cancelAnimationFrame(asked);
      watched.disconnect();
      document.removeEventListener(RESTORED, giveBack);
      document.removeEventListener('focusin', follow);
      document.removeEventListener('focusout', leave);
    };
  }, []);
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

function placeOf(element: HTMLElement): Place {
  const row = element.closest(`[${EVENT_OF_ROW}]`);
  const eventId = row?.getAttribute(EVENT_OF_ROW) ?? null;
  return { element, row: eventId === null ? null : { eventId, index: row?.getAttribute('aria-rowindex') ?? '' } };
}

interface Next {
  readonly element: HTMLElement | null;
  /** Whoever came from nowhere looks at something, which must not be scrolled away. */
  readonly isFromNowhere: boolean;
}

function nextAfter(way: readonly Place[]): Next {
  const dialog = [...document.querySelectorAll<HTMLElement>(DIALOG)].at(-1) ?? null;
  for (const { element, row } of [...way].reverse()) {
    if (element.isConnected && (dialog === null || dialog.contains(element))) return { element, isFromNowhere: false };
    if (row !== null && dialog === null) return { element: rowAt(row.index) ?? tabStop(), isFromNowhere: false };
  }
  return { element: dialog ?? drawing() ?? tabStop(), isFromNowhere: true };
}

const rowAt = (index: string): HTMLElement | null => document.querySelector(`tr[aria-rowindex="${index}"] button`);

const tabStop = (): HTMLElement | null => document.querySelector(`tr[${EVENT_OF_ROW}] button[tabindex="0"]`);

const drawing = (): HTMLElement | null => document.querySelector('main canvas');
