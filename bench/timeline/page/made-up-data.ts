// A little data of the benchmark's kind, for the drawing that nobody sees.

import type { BenchData } from './columns';

const COUNT = 600;
const STEP_MS = 97_000;
const LANES = 8;
const CATEGORY_COUNT = 6;

export function madeUpData(): BenchData {
  const data = {
    ...{ n: COUNT, start: new Float64Array(COUNT), end: new Float64Array(COUNT), unc: new Float64Array(COUNT) },
    ...{ lane: new Uint8Array(COUNT), cat: new Uint8Array(COUNT) },
    title: Array.from({ length: COUNT }, (_, index) => `Event ${index}`),
    lanes: Array.from({ length: LANES }, (_, lane) => `Lane ${lane}`),
  };
  for (let index = 0; index < COUNT; index++) {
    const at = index * index * STEP_MS;
    data.start[index] = at;
    data.end[index] = index % 7 === 0 ? at + 90 * STEP_MS : at;
    data.unc[index] = index % 9 === 0 ? 40 * STEP_MS : 0;
    data.lane[index] = index % LANES;
    data.cat[index] = index % CATEGORY_COUNT;
  }
  return data;
}
