// Waits until what was changed last is on the screen.

/** A page that lies behind others is asked for no frames, and does not say that it is hidden. */
const LONGEST_MS = 100;

/** Done once the next frame is painted; at once where the page is hidden. */
export const afterPaint = (): Promise<void> =>
  new Promise((done) => {
    if (document.visibilityState === 'hidden') {
      done();
      return;
    }
    const timer = setTimeout(done, LONGEST_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // What is asked for within a frame runs after it.
      setTimeout(done);
    });
  });
