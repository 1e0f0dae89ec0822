// What was done to an event, in a sentence without its author: "moved first access from … to … and changed its tags".

import type { EventFields, Privilege } from '../event';
import type { Changes } from '../record/changes';
import { CATEGORY_LABELS, CONFIDENCE_LABELS, MILESTONE_LABELS } from '../vocabulary';
import { MILESTONE_NOUNS } from './milestone-nouns';
import {
  audienceClauses,
  clausesAbout,
  listChange,
  listed,
  type Naming,
  named,
  privilegeKind,
  quoted,
  textVerb,
} from './phrase';
import { sourceClauses } from './source-sentence';
import { learnedClause, timeClauses } from './time-sentence';

/** An event as sentences name it. */
export interface NamedEvent {
  readonly title: string;
  /** Set where no other event holds it, so that it may stand for the event. */
  readonly milestone: EventFields['milestone'];
}

type Clause = (of: Naming) => string;
type Moved<T> = { readonly from: T; readonly to: T };

/** @param event undefined once it is known by no name that the reader may see */
export function describeEventChange(event: NamedEvent | undefined, changes: Changes<EventFields>): string {
  const { title, start, end } = changes;
  if (title) return `renamed ${quoted(title.from)} to ${quoted(title.to)}${rest(clausesOf(changes))}`;
  const speaksOfTime = start !== undefined || end !== undefined;
  return clausesAbout(named(nameOf(event, speaksOfTime)), clausesOf(changes));
}

/** Only what is said of its time reads better with the milestone: "moved first access", but "added a tag to “Token stolen”". */
function nameOf(event: NamedEvent | undefined, speaksOfTime: boolean): string {
  if (event === undefined) return 'an event';
  return event.milestone !== null && speaksOfTime ? MILESTONE_NOUNS[event.milestone] : quoted(event.title);
}

const AGAIN: Naming = { it: 'it', its: (noun) => `its ${noun}` };

const rest = (clauses: readonly Clause[]): string =>
  clauses.length === 0
    ? ''
    : `${clauses.length === 1 ? ' and ' : ', '}${listed(clauses.map((clause) => clause(AGAIN)))}`;

/** In the order in which somebody would tell them. */
function clausesOf(changes: Changes<EventFields>): readonly Clause[] {
  const { milestone, category, confidence, privilege, audiences, sources, evidence, learnedAt } = changes;
  return [
    ...timeClauses(changes),
    ...(milestone ? [milestoneClause(milestone)] : []),
    ...(category ? [termClause('category', CATEGORY_LABELS, category)] : []),
    ...(confidence ? [termClause('confidence', CONFIDENCE_LABELS, confidence)] : []),
    ...(privilege ? [privilegeClause(privilege)] : []),
    ...(audiences
      ? audienceClauses(audiences.from, audiences.to).map(
          (clause): Clause =>
            ({ it }) =>
              clause(it),
        )
      : []),
    ...(sources ? sourceClauses(sources.from, sources.to) : []),
    ...(evidence ? evidenceClauses(evidence) : []),
    ...(learnedAt ? [learnedClause(learnedAt)] : []),
    ...wordClauses(changes),
  ];
}

function wordClauses({
  techniques,
  tags,
  involved,
  description,
  executiveText,
}: Changes<EventFields>): readonly Clause[] {
  return [
    ...(techniques ? membersClauses(techniques, 'technique', '') : []),
    ...(tags ? membersClauses(tags, 'tag', '') : []),
    ...(involved ? membersClauses(involved, null, 'those involved in ') : []),
    ...(description ? [textClause('description', description)] : []),
    ...(executiveText ? [textClause('text for executives', executiveText)] : []),
  ];
}

function milestoneClause({ from, to }: Moved<EventFields['milestone']>): Clause {
  const name = (milestone: NonNullable<EventFields['milestone']>) => quoted(MILESTONE_LABELS[milestone]);
  return ({ it, its }) => {
    if (to === null) return from === null ? `kept ${its('milestone')}` : `took the milestone ${name(from)} from ${it}`;
    return from === null
      ? `gave ${it} the milestone ${name(to)}`
      : `changed ${its('milestone')} from ${name(from)} to ${name(to)}`;
  };
}

const termClause =
  <Term extends string>(noun: string, labels: Readonly<Record<Term, string>>, { from, to }: Moved<Term>): Clause =>
  ({ its }) =>
    `changed ${its(noun)} from ${labels[from].toLowerCase()} to ${labels[to].toLowerCase()}`;

const textClause =
  (noun: string, { from, to }: Moved<string>): Clause =>
  ({ its }) =>
    `${textVerb(from, to)} ${its(noun)}`;

function privilegeClause({ from, to }: Moved<Privilege | null>): Clause {
  return ({ it, its }) => {
    if (to === null) return from === null ? `kept ${its('privilege')}` : `lifted the ${privilegeKind(from)} from ${it}`;
    if (from === null) return `asserted ${privilegeKind(to)} over ${it} for ${to.assertedBy} (${to.basis})`;
    return from.designation === to.designation
      ? `changed the terms of ${its('privilege')}`
      : `changed ${its('privilege')} from ${privilegeKind(from)} to ${privilegeKind(to)}`;
  };
}

/** Files go by the beginning of their hash: their names can say what the reader may not know. */
function evidenceClauses({ from, to }: Moved<readonly string[]>): readonly Clause[] {
  const files = (hashes: readonly string[]) =>
    `${hashes.length === 1 ? 'the file' : 'the files'} ${listed(hashes.map((hash) => `${hash.slice(0, 12)}…`))}`;
  const { added, removed } = listChange(from, to);
  return [
    ...(added.length > 0 ? [({ it }: Naming) => `attached ${files(added)} to ${it}`] : []),
    ...(removed.length > 0 ? [({ it }: Naming) => `detached ${files(removed)} from ${it}`] : []),
    ...(added.length + removed.length === 0 ? [({ its }: Naming) => `reordered ${its('files')}`] : []),
  ];
}

/** @param among what they are added to and removed from, before the event's name */
function membersClauses({ from, to }: Moved<readonly string[]>, noun: string | null, among: string): readonly Clause[] {
  const { added, removed } = listChange(from, to);
  const words = (parts: readonly string[]) => {
    const names = listed(parts.map(quoted));
    return noun === null ? names : `the ${noun}${parts.length === 1 ? '' : 's'} ${names}`;
  };
  return [
    ...(added.length > 0 ? [({ it }: Naming) => `added ${words(added)} to ${among}${it}`] : []),
    ...(removed.length > 0 ? [({ it }: Naming) => `removed ${words(removed)} from ${among}${it}`] : []),
    ...(added.length + removed.length === 0 ? [({ its }: Naming) => `reordered ${its(`${noun ?? 'name'}s`)}`] : []),
  ];
}
