// How large pages are shown: 1 is as wide as there is room.

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** The next larger or smaller one; null where there is none. */
export function zoomed(zoom: number, direction: 1 | -1): number | null {
  const further = STEPS.filter((step) => (direction === 1 ? step > zoom : step < zoom));
  return (direction === 1 ? further[0] : further.at(-1)) ?? null;
}
