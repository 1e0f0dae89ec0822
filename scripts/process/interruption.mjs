// Ctrl-C, SIGTERM and a closed terminal: the first asks to stop, a second one to stop at once.

// npm passes Ctrl-C on to a program that the terminal has already told: one press arrives twice.
const samePressMs = 500;

/** @typedef {{ stop: AbortSignal, force: AbortSignal }} Interruption */

/** @returns {Interruption} */
export function watchInterruption() {
  const stop = new AbortController();
  const force = new AbortController();
  let firstAt = 0;
  const onSignal = () => {
    if (!stop.signal.aborted) {
      firstAt = performance.now();
      stop.abort();
    } else if (performance.now() - firstAt > samePressMs) {
      force.abort();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, onSignal);
  return { stop: stop.signal, force: force.signal };
}
