/** How long to wait before another attempt, in milliseconds: doubling from half a second to half a minute. */
export function backoffMs(attempts: number, random: () => number): number {
  const ceilingMs = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(attempts, 16));
  // Half fixed, half random, so that browsers that lost the same server do not all return at once.
  return Math.round(ceilingMs / 2 + (random() * ceilingMs) / 2);
}

const SHORTEST_MS = 500;
const LONGEST_MS = 30_000;
