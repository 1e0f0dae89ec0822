'use client';

// What the toast region shows. Anything on the page may add to it; `closeToast` takes back what no longer holds.

import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

export interface ToastAction {
  /** A verb: "Undo". */
  readonly label: string;
  readonly onPress: () => void;
}

export interface ToastContent {
  readonly message: string;
  readonly tone: 'neutral' | 'problem';
  readonly action: ToastAction | null;
}

/** Long enough to read it and to reach for its action; it also waits while it is hovered or focused. */
const SHOWN_FOR_MS = 8_000;

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Shows what was done, with what takes it back. Returns the key for `closeToast`. */
export const showToast = (message: string, action: ToastAction | null = null): string =>
  toastQueue.add({ message, tone: 'neutral', action }, { timeout: SHOWN_FOR_MS });

/** Shows what failed; stays until it is closed. */
export const showProblem = (message: string, action: ToastAction | null = null): string =>
  toastQueue.add({ message, tone: 'problem', action });

export const closeToast = (key: string): void => toastQueue.close(key);
