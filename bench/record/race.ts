// Sixteen writers at once, each of whom waits for its edit before it makes the next.
import { performance } from 'node:perf_hooks';
import { type Measured, measuredFrom } from '../measure';

export const WRITERS = 16;
const WARM_UP_EDITS = 25;
const EDITS_PER_WRITER = 250;

/** Of all that a race writes, warming up included. */
export const RACE_EDITS = WRITERS * (WARM_UP_EDITS + EDITS_PER_WRITER);

type Edit = (writer: number, number: number) => Promise<void>;

/** The times of single edits, and how many all writers together made in a second. */
export async function race(edit: Edit): Promise<Measured & { readonly perSecond: number }> {
  await run(WARM_UP_EDITS, edit);
  const began = performance.now();
  const durationsMs = await run(EDITS_PER_WRITER, edit);
  const tookMs = performance.now() - began;
  return { ...measuredFrom(durationsMs), perSecond: (durationsMs.length / tookMs) * 1000 };
}

async function run(edits: number, edit: Edit): Promise<readonly number[]> {
  const durationsMs: number[] = [];
  await forWriters(async (writer) => {
    for (let number = 0; number < edits; number += 1) {
      const began = performance.now();
      await edit(writer, number);
      durationsMs.push(performance.now() - began);
    }
  });
  return durationsMs;
}

export const forWriters = <T>(work: (writer: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: WRITERS }, (_, writer) => work(writer)));

/** What a writer begins with. */
export const eventOf = (writer: number) => ({
  title: `Event of writer ${writer}`,
  when: '2022-11-25~',
  sources: [{ title: 'Form 8-K', locator: 'Item 8.01', quote: 'On January 5, 2023 …' }],
});

/** In turns a wording, a time and a list, and never what stands there already. */
export function editOf(number: number): object {
  switch (number % 3) {
    case 0:
      return { title: `Data is taken through an interface, wording ${number}` };
    case 1:
      return { when: `2022-11-${String(1 + (number % 28)).padStart(2, '0')}~` };
    default:
      return { tags: [`tag ${number}`, 'interface'] };
  }
}

export function refuseGaps(numbers: readonly number[], expected: number): void {
  const gap = numbers.findIndex((seq, index) => seq !== index + 1);
  if (gap >= 0 || numbers.length !== expected) {
    throw new Error(`${numbers.length} revisions where there should be ${expected}, or a gap before ${numbers[gap]}`);
  }
}
