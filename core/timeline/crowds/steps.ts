// Columns of the same height side by side, taken together, so that painters draw each run once.

export interface StepRun {
  /** Of the first column, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly heightPx: number;
}

/** Columns without height are left out. */
export function runsOf(heightsPx: readonly number[]): readonly StepRun[] {
  const runs: StepRun[] = [];
  for (let from = 0; from < heightsPx.length; ) {
    const heightPx = heightsPx[from] as number;
    let to = from + 1;
    while (to < heightsPx.length && heightsPx[to] === heightPx) to += 1;
    if (heightPx > 0) runs.push({ from, to, heightPx });
    from = to;
  }
  return runs;
}
