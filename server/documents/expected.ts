// How long the making of a document may take: measured from the reading to the finished file, on two cores that others use
// as well, in a press that has yet to be started. Long ones take longer for each entry.

const START_MS = 2_000;
const PER_ENTRY_MS = 1.2;
const PER_ENTRY_SQUARED_MS = 0.000_16;

export const expectedMs = (entries: number): number =>
  Math.round(START_MS + PER_ENTRY_MS * entries + PER_ENTRY_SQUARED_MS * entries ** 2);
