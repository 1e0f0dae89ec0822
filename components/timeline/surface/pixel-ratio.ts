/** Calls back when the window moves to a screen of another pixel ratio; returns how to stop. */
export function watchPixelRatio(onChange: () => void): () => void {
  let query: MediaQueryList | null = null;
  const listen = (): void => {
    query?.removeEventListener('change', changed);
    // A query holds for one ratio only, so every change needs a new one.
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', changed);
  };
  const changed = (): void => {
    onChange();
    listen();
  };
  listen();
  return () => query?.removeEventListener('change', changed);
}
