// Repeatable chance for trials: ONSET_SEED, else the same seed on every run (Mulberry32).

export const seed = Number(process.env.ONSET_SEED ?? 20230105);

/** Numbers from 0 up to 1. */
export function chance(): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
