// What the page can do to the incident. Each answers with what was wrong, field by field; nothing where all was well.

import { deedWords } from '@/client/deed-words';
import { errorsOfRefusal } from '@/client/field-errors';
import type { IncidentSession } from '@/client/incident-session';
import { eventOfTarget } from '@/client/outbox/target';
import { stepWords } from '@/client/step-words';
import { textFault } from '@/client/text-fault';
import type { StepOutcome } from '@/client/undo/undoing';
import { browserId } from '@/components/browser/browser-ports';
import { showProblem } from '@/components/ui/toast-queue';
import { assertNever } from '@/core/assert-never';
import { LIMITS } from '@/core/contracts/text';
import type { BulkChange } from '@/core/incident/deciding/bulk-change';
import type { Command } from '@/core/incident/deciding/command';
import type { EventFields } from '@/core/incident/event';
import type { FigureFields } from '@/core/incident/figure';
import type { IncidentFields } from '@/core/incident/incident';
import type { FieldError } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { showNotice } from '../notice';
import { HELD_REASON } from '../reasons/reason-next';
import type { Workspace } from './workspace';

export type Errors = readonly FieldError[];

/** Of the editor that something was typed in: who typed saw it as it stood when that was opened. */
export type DraftName = string;

export interface EarlierVersion {
  readonly number: number;
  readonly fields: EventFields;
}

export interface Actions {
  /** The workspace as it is when somebody asks. */
  readonly workspace: () => Workspace;
  /** Fields as the record holds them, as everywhere here: `useFormActions` takes words. The answer is the id of the event. */
  readonly addEvent: (fields: EventFields, reason?: string) => Result<string, Errors>;
  readonly changeEvent: (
    eventId: string,
    changes: Partial<EventFields>,
    typedIn?: DraftName,
    reason?: string,
  ) => Errors;
  /** Says what was done, and offers to take it back. @param words "Released “Access” to executives" */
  readonly changeEventAloud: (eventId: string, changes: Partial<EventFields>, words: string) => void;
  /** Brings back how the event stood at an earlier version. */
  readonly restoreEvent: (eventId: string, version: EarlierVersion, reason: string) => Errors;
  readonly deleteEvent: (eventId: string) => void;
  /** Changes many events alike, as one. */
  readonly editEvents: (eventIds: readonly string[], change: BulkChange) => void;
  readonly changeIncident: (changes: Partial<IncidentFields>, typedIn?: DraftName) => Errors;
  readonly createFigure: (fields: FigureFields) => Errors;
  readonly changeFigure: (
    figureId: string,
    changes: Partial<FigureFields>,
    typedIn?: DraftName,
    reason?: string,
  ) => Errors;
  readonly deleteFigure: (figureId: string) => void;
  /** The answer is the event that it was about, to look at. */
  readonly undo: () => string | null;
  readonly redo: () => string | null;
}

const ALL_WELL: Errors = [];

/** The workspace at the moment at which something is done. */
type Current = () => Workspace;

/** They stay the same while the incident changes: what is given them needs not be rendered again. */
export function actionsOf(current: Current): Actions {
  const dispatch = (command: Command, typedIn?: DraftName) => dispatched(current(), command, typedIn);
  return {
    workspace: current,
    ...eventActions(current),
    changeIncident: (changes, typedIn) =>
      dispatch({ type: 'incident.change', expectedVersion: null, changes }, typedIn),
    createFigure: (fields) => dispatch({ type: 'figure.create', figureId: browserId(), fields }),
    changeFigure: (figureId, changes, typedIn, reason) =>
      dispatch({ type: 'figure.change', figureId, expectedVersion: null, changes, reason }, typedIn),
    deleteFigure: (figureId) => {
      const workspace = current();
      const label = workspace.session.shown().figures.get(figureId)?.figure.label ?? 'the figure';
      deleted(workspace, label, { type: 'figure.delete', figureId, expectedVersion: null });
    },
    undo: () => stepped(current(), current().session.undo(), 'Undone'),
    redo: () => stepped(current(), current().session.redo(), 'Redone'),
  };
}

type EventActions = Pick<
  Actions,
  'addEvent' | 'editEvents' | 'changeEvent' | 'changeEventAloud' | 'restoreEvent' | 'deleteEvent'
>;

function eventActions(current: Current): EventActions {
  const changeEvent: Actions['changeEvent'] = (eventId, changes, typedIn, reason) =>
    dispatched(current(), { type: 'event.change', eventId, expectedVersion: null, changes, reason }, typedIn);
  return {
    changeEvent,
    changeEventAloud: (eventId, changes, words) =>
      done(current(), { type: 'event.change', eventId, expectedVersion: null, changes }, words),
    restoreEvent: (eventId, { number, fields }, reason) =>
      dispatched(current(), { type: 'event.restore', eventId, fromVersion: number, fields, reason }),
    addEvent: (fields, reason) => {
      const eventId = browserId();
      const errors = dispatched(current(), { type: 'event.create', eventId, fields, reason });
      return errors.length > 0 ? refuse(errors) : ok(eventId);
    },
    editEvents: (eventIds, change) => {
      const workspace = current();
      // What adds and takes away loses nothing of what others write meanwhile.
      const merges = change.kind === 'tags' || change.kind === 'audiences';
      const basedOn = merges ? null : workspace.session.shown().incident.revision;
      done(workspace, { type: 'events.edit', eventIds, change, basedOn, isInsisted: false });
    },
    deleteEvent: (eventId) => {
      const workspace = current();
      const title = workspace.session.shown().events.get(eventId)?.event.title ?? 'the event';
      deleted(workspace, title, { type: 'event.delete', eventId, expectedVersion: null });
    },
  };
}

function dispatched(workspace: Workspace, command: Command, typedIn?: DraftName): Errors {
  const made = madeWithReason(workspace, command, typedIn);
  return made.ok ? ALL_WELL : errorsOfRefusal(made.error);
}

/** A reason that was given beforehand goes with the change, unless the change has one of its own, and is then used up. */
function madeWithReason(
  { session, drafts }: Workspace,
  command: Command,
  typedIn?: DraftName,
): ReturnType<IncidentSession['dispatch']> {
  const own = command.reason?.trim() ?? '';
  const fault = textFault(own, LIMITS.reason);
  if (fault !== undefined) return refuse({ kind: 'invalid', errors: [{ pointer: '/reason', detail: fault }] });
  const held = own === '' ? drafts.read(HELD_REASON) : null;
  const opening = typedIn === undefined ? null : drafts.opening(typedIn);
  const made = session.dispatch({ ...command, reason: held ?? (own === '' ? null : own) }, opening);
  if (made.ok && made.value && held !== null) drafts.write(HELD_REASON, null);
  return made;
}

/** Deleting asks nothing, and offers to take it back. */
const deleted = (workspace: Workspace, title: string, command: Command): void =>
  done(workspace, command, `Deleted “${title}”`);

/** @param words what was done; what the record will say where they are absent */
function done(workspace: Workspace, command: Command, words?: string): void {
  const made = madeWithReason(workspace, command);
  if (!made.ok) {
    showProblem(errorsOfRefusal(made.error)[0]?.detail ?? 'It could not be done.');
    return;
  }
  const change = made.value;
  if (!change) {
    showNotice(
      command.type === 'events.edit' && command.change.kind === 'shift'
        ? 'None of these moved: dates move by whole days, and what has no date stays.'
        : 'They are so already.',
    );
    return;
  }
  const said = words ?? `You ${deedWords(change, workspace.session.shown())}`;
  const takeBack = () => stepped(workspace, workspace.session.takeBack(change.id), 'Undone');
  showNotice(said, { label: 'Undo', onPress: () => void takeBack() });
}

function stepped({ session, announce }: Workspace, outcome: StepOutcome, done: string): string | null {
  switch (outcome.kind) {
    case 'nothing':
      announce(done === 'Undone' ? 'Nothing to undo' : 'Nothing to redo');
      return null;
    case 'overtaken':
      showNotice('Somebody changed this again since, so it stays.');
      return null;
    case 'refused':
      showProblem(errorsOfRefusal(outcome.refusal)[0]?.detail ?? 'It could not be taken back.');
      return null;
    case 'taken':
      showNotice(`${done}: ${stepWords(outcome, session.shown())}`);
      return eventOfTarget(outcome.target);
    default:
      return assertNever(outcome);
  }
}
