// Tells a waiting person what is being done, one line a step: "  Starting Postgres … 0.4 s".
// It goes to stderr, so that stdout carries results alone.

/**
 * @param {string} label
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function step(label, work) {
  const began = performance.now();
  process.stderr.write(`  ${label} … `);
  try {
    const outcome = await work();
    process.stderr.write(`${seconds(performance.now() - began)}\n`);
    return outcome;
  } catch (failure) {
    process.stderr.write('stopped\n');
    throw failure;
  }
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
