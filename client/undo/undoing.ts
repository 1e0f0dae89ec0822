// Takes back what was changed here and makes it again: one step after the other along the stacks, or one change wherever
// it stands among them. What takes a change back names its number in the record, as soon as that is known.

import type { Command } from '@/core/incident/deciding/command';
import type { IncidentState } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import { type Change, changeTarget, isUnexplained, type Origin } from '../outbox/change';
import { discarded, type Outbox } from '../outbox/outbox';
import type { Target } from '../outbox/target';
import { type Step, stepForward, stillApplicable } from './step';
import { afterRetraction, afterStep, type Direction, nextStep, stepUndoing, type UndoStacks } from './undo-stacks';

export interface MadeHere {
  readonly change: Change;
  /** What takes it back; null where nothing can. */
  readonly back: Step | null;
}

export interface UndoingPort {
  readonly standing: () => { readonly outbox: Outbox; readonly stacks: UndoStacks };
  readonly update: (part: { readonly outbox?: Outbox; readonly stacks?: UndoStacks }) => void;
  /** What the page shows. */
  readonly shown: () => IncidentState;
  /** Makes a change at once; null where it changes nothing. */
  readonly make: (command: Command, origin: Origin | null) => Result<MadeHere | null, Refusal>;
  /** Sends what was made. */
  readonly pump: () => void;
}

/** What an undo or redo came to. */
export type StepOutcome =
  | { readonly kind: 'nothing' }
  /** Others changed all of it since. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | TakenStep;

export interface TakenStep {
  readonly kind: 'taken';
  readonly command: Command;
  readonly target: Target;
  /** How many events it changed: of many, those that somebody changed again since stay. */
  readonly eventCount: number;
}

export class Undoing {
  /** The number that the record gave to each change. */
  private readonly revisions = new Map<string, number>();

  constructor(private readonly port: UndoingPort) {}

  undo(): StepOutcome {
    return this.take('undo', nextStep(this.port.standing().stacks, 'undo'));
  }

  redo(): StepOutcome {
    return this.take('redo', nextStep(this.port.standing().stacks, 'redo'));
  }

  /** Undoes one change, whatever was made since. */
  takeBack(changeId: string): StepOutcome {
    return this.take('undo', stepUndoing(this.port.standing().stacks, changeId));
  }

  /** Takes back what waits for its reason and so never left this page; redo makes it again. */
  retract(changeId: string): void {
    const { outbox, stacks } = this.port.standing();
    const change = outbox.find(({ id }) => id === changeId);
    if (!change || !isUnexplained(change)) return;
    this.port.update({
      outbox: discarded(outbox, changeId),
      stacks: afterRetraction(stacks, stepForward(change)),
    });
  }

  /** A change is on the record. */
  recorded(changeId: string, revision: number): void {
    this.revisions.set(changeId, revision);
  }

  private take(direction: Direction, step: Step | undefined): StepOutcome {
    if (!step) return { kind: 'nothing' };
    const unsent = this.port.standing().outbox.find((change) => change.id === step.undoes && isUnexplained(change));
    if (unsent) {
      this.retract(unsent.id);
      return taken(step.command, unsent, step);
    }
    const command = this.numbered(stillApplicable(step, this.port.shown()));
    const made = command ? this.port.make(command, this.originOf(step)) : ok(null);
    const back = made.ok && made.value ? made.value.back : null;
    this.port.update({ stacks: afterStep(this.port.standing().stacks, direction, step, back) });
    if (!made.ok) return { kind: 'refused', refusal: made.error };
    if (!made.value) return { kind: 'overtaken' };
    this.port.pump();
    return taken(made.value.change.command, made.value.change, back);
  }

  private numbered(command: Command | null): Command | null {
    if (command?.type !== 'events.undo') return command;
    return { ...command, revision: this.revisions.get(command.undoes) ?? null };
  }

  private originOf({ origin }: Step): Origin | null {
    return origin && { ...origin, revision: this.revisions.get(origin.changeId) ?? null };
  }
}

/** @param of what takes the same events back that the command changed; null where nothing does */
const taken = (command: Command, change: Change, of: Step | null): TakenStep => ({
  ...{ kind: 'taken', command, target: changeTarget(change) },
  eventCount: of?.command.type === 'events.undo' ? of.command.rows.length : 1,
});
