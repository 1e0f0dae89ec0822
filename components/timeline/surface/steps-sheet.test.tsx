import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standInForBrowser } from '../browser.sample';
import { CanvasStepsSheet } from './steps-sheet';

beforeEach(() => standInForBrowser(100));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a colour as a word of the sheet', () => {
  it('has its parts in the order in which a canvas keeps them, and needs no canvas where they are written out', () => {
    expect(new CanvasStepsSheet().wordOf('#c2352b')).toBe(0x2b35c2);
  });
});
