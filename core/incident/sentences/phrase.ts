// Parts that the sentences of revisions are made of.

import type { Privilege } from '../event';
import { AUDIENCE_LABELS, type Audience, DESIGNATION_LABELS } from '../vocabulary';

export const quoted = (title: string): string => `“${title}”`;

/** What a source says; whoever typed its marks with it is not given another pair. */
export const quotation = (quote: string): string => (/^\s*[“"„«].*[”"“»]\s*$/su.test(quote) ? quote : quoted(quote));

const list = new Intl.ListFormat('en-GB');

export const listed = (parts: readonly string[]): string => list.format(parts);

/** As a sentence begins. */
export const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** What a sentence is about: named when it first comes up, then "it" and "its". */
export interface Naming {
  /** "“Token stolen”", then "it". */
  readonly it: string;
  /** "the tags of “Token stolen”", then "its tags". */
  readonly its: (noun: string) => string;
}

export const named = (name: string): Naming => ({ it: name, its: (noun) => `the ${noun} of ${name}` });

const AGAIN: Naming = { it: 'it', its: (noun) => `its ${noun}` };

/** What was done, in the order of `clauses`; only the first one names what it was done to. */
export function clausesAbout(name: Naming, clauses: readonly ((of: Naming) => string)[]): string {
  return parted(clauses.map((clause, index) => clause(index === 0 ? name : AGAIN)));
}

/** What is made of several parts itself is set apart by semicolons, so that it can be read which act is which. */
function parted(acts: readonly string[]): string {
  const isPlain = acts.length < 2 || !acts.some((act) => /[,:] /.test(act));
  return isPlain ? listed(acts) : `${acts.slice(0, -1).join('; ')}; and ${acts.at(-1)}`;
}

/** What a list gained and lost. */
export function listChange<T>(
  from: readonly T[],
  to: readonly T[],
): { readonly added: readonly T[]; readonly removed: readonly T[] } {
  return { added: to.filter((part) => !from.includes(part)), removed: from.filter((part) => !to.includes(part)) };
}

/** "attorney–client privilege" */
export const privilegeKind = ({ designation }: Privilege): string =>
  `${DESIGNATION_LABELS[designation].toLowerCase()} privilege`;

/** How a text changed: "wrote", "removed" or "reworded". */
export function textVerb(from: string, to: string): string {
  if (from === '') return 'wrote';
  return to === '' ? 'removed' : 'reworded';
}

/** "1,200 events" */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const audienceName = (audience: Audience): string =>
  audience === 'external' ? 'external readers' : AUDIENCE_LABELS[audience].toLowerCase();

/** "released it to executives", "withdrew it from external readers", or both. */
export function audienceClauses(
  from: readonly Audience[],
  to: readonly Audience[],
): readonly ((thing: string) => string)[] {
  const { added, removed } = listChange(from, to);
  return [
    ...(added.length > 0 ? [(thing: string) => `released ${thing} to ${listed(added.map(audienceName))}`] : []),
    ...(removed.length > 0 ? [(thing: string) => `withdrew ${thing} from ${listed(removed.map(audienceName))}`] : []),
    ...(added.length + removed.length === 0 ? [(thing: string) => `reordered the audiences of ${thing}`] : []),
  ];
}
