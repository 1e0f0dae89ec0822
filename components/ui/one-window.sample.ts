// Loaded before every component test file. The files of a thread share one window: what a page of one left there, or left
// ticking, is taken away before the next opens its own.

import { cleanup } from '@testing-library/react';
import { afterAll, beforeAll } from 'vitest';
import { closeToast, toastQueue } from './toast-queue';

const { setTimeout, setInterval, clearTimeout, setImmediate } = globalThis;

/** Answers that are on their way take a few turns to arrive, and what waits for them may then set a timer. */
const LAST_TURNS = 10;

/** Lists of all four hundred would take much of the time. */
const ZONES = [
  'America/Los_Angeles',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Europe/Berlin',
  'Europe/London',
];
Intl.supportedValuesOf = () => [...ZONES];

// In this window no document is a `Document`; who asks gets the answer of a browser.
Object.defineProperty(window.Document, Symbol.hasInstance, {
  configurable: true,
  value: (thing: unknown) => thing === document || thing instanceof window.HTMLDocument,
});

const ticking = new Set<NodeJS.Timeout>();

beforeAll(() => {
  globalThis.setTimeout = noted(setTimeout);
  globalThis.setInterval = noted(setInterval);
});

afterAll(async () => {
  cleanup();
  while (toastQueue.visibleToasts.length > 0) for (const { key } of toastQueue.visibleToasts) closeToast(key);
  for (let turn = 0; turn < LAST_TURNS; turn += 1) {
    stopFrames();
    stopTicking();
    await new Promise((resolve) => setImmediate(resolve));
  }
  stopFrames();
  stopTicking();
  Object.assign(globalThis, { setTimeout, setInterval });
  window.localStorage.clear();
  window.sessionStorage.clear();
  window.history.replaceState(null, '', '/');
  document.body.replaceChildren();
});

function noted<Set extends typeof setTimeout | typeof setInterval>(set: Set): Set {
  return new Proxy(set, {
    apply(target, self, parameters) {
      const timer: NodeJS.Timeout = Reflect.apply(target, self, parameters);
      ticking.add(timer);
      return timer;
    },
  });
}

let firstFrame = 1;

/** The window's frames tick by a timer that it does not begin again when it is taken away while frames are asked for. */
function stopFrames(): void {
  const lastFrame = window.requestAnimationFrame(() => undefined);
  for (let frame = firstFrame; frame <= lastFrame; frame += 1) window.cancelAnimationFrame(frame);
  firstFrame = lastFrame + 1;
}

function stopTicking(): void {
  for (const timer of ticking) clearTimeout(timer);
  ticking.clear();
}
