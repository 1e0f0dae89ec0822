// What became of an event's sources, in clauses: which came, which went, which were corrected, over which privilege was
// asserted or lifted, which is relied on.

import type { Source } from '../event';
import { sameValue } from '../record/changes';
import { listed, type Naming, privilegeKind, quoted } from './phrase';

type Clause = (of: Naming) => string;

export function sourceClauses(from: readonly Source[], to: readonly Source[]): readonly Clause[] {
  const before = new Map(from.map((source) => [source.id, source]));
  const after = new Map(to.map((source) => [source.id, source]));
  const added = to.filter(({ id }) => !before.has(id));
  const removed = from.filter(({ id }) => !after.has(id));
  const corrected = to.filter((source) => {
    const earlier = before.get(source.id);
    return earlier !== undefined && isReworded(earlier, source);
  });
  return [
    ...named(
      added,
      (titles) =>
        ({ it }) =>
          `added ${titles} to ${it}`,
    ),
    ...named(
      removed,
      (titles) =>
        ({ it }) =>
          `removed ${titles} from ${it}`,
    ),
    ...named(
      corrected,
      (titles) =>
        ({ it }) =>
          `corrected ${titles} of ${it}`,
    ),
    ...to.flatMap((source) => privilegeClauses(before.get(source.id), source)),
    ...relianceClauses(from, to),
    ...orderClause(from, to),
  ];
}

/** Reliance and privilege are told by themselves; a reason to rely on what is not relied on is a word like others. */
const isReworded = (was: Source, is: Source): boolean =>
  !sameValue(wording(was), wording(is)) || (!was.reliedOn && !is.reliedOn && was.reliedOnReason !== is.reliedOnReason);

const wording = ({ reliedOn: _, reliedOnReason: __, privilege: ___, ...words }: Source) => words;

function privilegeClauses(was: Source | undefined, { title, privilege: to }: Source): readonly Clause[] {
  const from = was?.privilege ?? null;
  if (sameValue(from, to)) return [];
  if (to === null)
    return from === null ? [] : [({ it }) => `lifted ${privilegeKind(from)} from the source ${quoted(title)} of ${it}`];
  if (from === null) return [({ it }) => `asserted ${privilegeKind(to)} over the source ${quoted(title)} of ${it}`];
  return [({ it }) => `changed the terms of privilege over the source ${quoted(title)} of ${it}`];
}

function named(sources: readonly Source[], clause: (titles: string) => Clause): readonly Clause[] {
  if (sources.length === 0) return [];
  const titles = listed(sources.map(({ title }) => quoted(title)));
  return [clause(`${sources.length === 1 ? 'the source' : 'the sources'} ${titles}`)];
}

function relianceClauses(from: readonly Source[], to: readonly Source[]): readonly Clause[] {
  const was = from.find(({ reliedOn }) => reliedOn);
  const is = to.find(({ reliedOn }) => reliedOn);
  if (is && was?.id !== is.id) {
    const why = is.reliedOnReason === '' ? '' : `, giving the reason ${quoted(is.reliedOnReason)}`;
    const instead = was ? ` rather than ${quoted(was.title)}` : '';
    return [({ it }) => `relied on ${quoted(is.title)}${instead} for ${it}${why}`];
  }
  if (was && !is) return [({ it }) => `no longer relied on ${quoted(was.title)} for ${it}`];
  return is && was && is.reliedOnReason !== was.reliedOnReason
    ? [({ it }) => `${reasonGiven(is.reliedOnReason)} for relying on ${quoted(is.title)} for ${it}`]
    : [];
}

const reasonGiven = (reason: string): string =>
  reason === '' ? 'took back the reason' : `gave the reason ${quoted(reason)}`;

function orderClause(from: readonly Source[], to: readonly Source[]): readonly Clause[] {
  const isSameSet = from.length === to.length && from.every(({ id }) => to.some((other) => other.id === id));
  const isReordered = isSameSet && from.some(({ id }, index) => to[index]?.id !== id);
  return isReordered ? [({ its }) => `put ${its('sources')} in another order`] : [];
}
