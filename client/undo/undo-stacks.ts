// What can be undone and redone, latest last. Immutable.

import type { Step } from './step';

export interface UndoStacks {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export type Direction = keyof UndoStacks;

export const NOTHING_TO_UNDO: UndoStacks = { undo: [], redo: [] };

/** More than anybody takes back one by one. */
const KEPT_AT_MOST = 500;

/** A change made by hand: from here on there is nothing to redo. One that goes on with another replaces its step. */
export const afterChange = ({ undo }: UndoStacks, step: Step): UndoStacks => ({
  undo: [...undo.filter(({ undoes }) => undoes !== step.undoes), step].slice(-KEPT_AT_MOST),
  redo: [],
});

/** Where a change vanished by itself, there is nothing to take back. */
export const withoutStep = ({ undo, redo }: UndoStacks, changeId: string): UndoStacks => ({
  undo: undo.filter(({ undoes }) => undoes !== changeId),
  redo,
});

/** A change was taken back before it left this page; `forward` makes it again. */
export const afterRetraction = (stacks: UndoStacks, forward: Step): UndoStacks => {
  const { undo, redo } = withoutStep(stacks, forward.undoes);
  return { undo, redo: [...redo, forward] };
};

/** The step that `direction` takes next. */
export const nextStep = (stacks: UndoStacks, direction: Direction): Step | undefined => stacks[direction].at(-1);

/** The step that takes back one change, wherever it stands among those to undo. */
export const stepUndoing = ({ undo }: UndoStacks, changeId: string): Step | undefined =>
  undo.find((step) => step.undoes === changeId);

/** After a step was taken: `back` is the step that reverses it, null where it turned out to change nothing. */
export function afterStep(stacks: UndoStacks, direction: Direction, step: Step, back: Step | null): UndoStacks {
  const opposite = direction === 'undo' ? 'redo' : 'undo';
  const taken = { ...stacks, [direction]: stacks[direction].filter((other) => other !== step) };
  return back ? { ...taken, [opposite]: [...stacks[opposite], back] } : taken;
}
