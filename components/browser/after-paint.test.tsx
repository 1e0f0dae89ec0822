import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from './after-paint';

const frames: FrameRequestCallback[] = [];
let isDone = false;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  frames.length = 0;
  isDone = false;
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const wait = () =>
  void afterPaint().then(() => {
    isDone = true;
  });

it('is over once the frame is, not within it', async () => {
  wait();
  frames[0]?.(0);
  await Promise.resolve();
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(isDone).toBe(true);
});

it('does not wait for a frame that never comes', async () => {
  wait();
  await vi.advanceTimersByTimeAsync(99);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isDone).toBe(true);
});

it('does not wait on a page that nobody sees', async () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  wait();
  await Promise.resolve();
  expect(isDone).toBe(true);
});
