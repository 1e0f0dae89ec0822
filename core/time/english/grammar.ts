// Rules over tokens. A rule gives every way in which it matches at a position, the preferred one first, so that a
// sentence is understood only where some combination consumes all of it.

import type { Token } from './token';

interface Match<T> {
  readonly value: T;
  readonly next: number;
}
export type Rule<T> = (tokens: readonly Token[], at: number) => readonly Match<T>[];

/** What most rules give at most positions: one for all, since imports try them by the million. */
const NOWHERE: readonly never[] = [];

/** The preferred reading of all the tokens; null where there is none. */
export function readAll<T>(rule: Rule<T>, tokens: readonly Token[]): T | null {
  const whole = rule(tokens, 0).find(({ next }) => next === tokens.length);
  return whole ? whole.value : null;
}

/** One token, where it can be read as a value. */
export const token =
  <T>(read: (token: Token) => T | null): Rule<T> =>
  (tokens, at) => {
    const found = tokens[at];
    const value = found ? read(found) : null;
    return value === null ? NOWHERE : [{ value, next: at + 1 }];
  };

export const mark = (sign: string): Rule<string> =>
  token((found) => (found.kind === 'mark' && found.mark === sign ? sign : null));

interface Phrase {
  readonly text: string;
  readonly parts: readonly string[];
}

/** One of these phrases: words parted by spaces and hyphens. The order given is the order of preference. */
export function phrase(...phrases: readonly string[]): Rule<string> {
  const byFirstPart = new Map<string, Phrase[]>();
  for (const text of phrases) {
    const parts = text.split(/ |(?=-)|(?<=-)/);
    const [first = ''] = parts;
    byFirstPart.set(first, [...(byFirstPart.get(first) ?? []), { text, parts }]);
  }
  return (tokens, at) => {
    const begun = byFirstPart.get(partOf(tokens[at]));
    if (begun === undefined) return NOWHERE;
    const found: Match<string>[] = [];
    for (const { text, parts } of begun)
      if (parts.every((part, index) => partOf(tokens[at + index]) === part))
        found.push({ value: text, next: at + parts.length });
    return found;
  };
}

/** What a token can be in a phrase. */
function partOf(found: Token | undefined): string {
  if (found?.kind === 'word') return found.word;
  return found?.kind === 'mark' ? found.mark : '';
}

/** A phrase that stands for a value. */
export function lookup<T>(table: Readonly<Record<string, T>>): Rule<T> {
  const values = new Map(Object.entries(table));
  const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length);
  return map(phrase(...longestFirst), (text) => values.get(text) ?? null);
}

/** The value of a match, or null to turn it down. */
export const map =
  <T, R>(rule: Rule<T>, read: (value: T) => R | null): Rule<R> =>
  (tokens, at) => {
    const matches = rule(tokens, at);
    if (matches.length === 0) return NOWHERE;
    const kept: Match<R>[] = [];
    for (const { value, next } of matches) {
      const result = read(value);
      if (result !== null) kept.push({ value: result, next });
    }
    return kept;
  };

/** Each of these, in this order; remembered, since many rules try the same ones at the same place. */
export function oneOf<T>(...rules: readonly Rule<T>[]): Rule<T> {
  return remembered((tokens, at) => {
    let found: readonly Match<T>[] = NOWHERE;
    for (const rule of rules) {
      const matches = rule(tokens, at);
      if (matches.length > 0) found = found.length > 0 ? [...found, ...matches] : matches;
    }
    return found;
  });
}

/** Where nothing follows. */
export const theEnd: Rule<true> = (tokens, at) => (at === tokens.length ? [{ value: true, next: at }] : NOWHERE);

/** With it where it is there, else without: null. */
export const optional =
  <T>(rule: Rule<T>): Rule<T | null> =>
  (tokens, at) => {
    const without = withoutAt(at);
    const matches = rule(tokens, at);
    return matches.length === 0 ? without : [...matches, ...without];
  };

/** What is left out at each position: one for all rules, as NOWHERE is. */
const WITHOUT: (readonly Match<null>[])[] = [];
function withoutAt(at: number): readonly Match<null>[] {
  WITHOUT[at] ??= [{ value: null, next: at }];
  return WITHOUT[at];
}

type Values<R extends readonly Rule<unknown>[]> = { [K in keyof R]: R[K] extends Rule<infer T> ? T : never };

/** One after the other. */
export function sequence<R extends readonly Rule<unknown>[]>(...rules: R): Rule<Values<R>> {
  return (tokens, at) => {
    const found: Match<readonly unknown[]>[] = [];
    follow(rules, 0, tokens, at, [], found);
    return found as readonly Match<Values<R>>[];
  };
}

/**
 * Adds to `found` every way in which the rules from `index` on match from `at` on.
 * @param values what those before them matched, as long as there are rules; written over
 */
function follow(
  rules: readonly Rule<unknown>[],
  index: number,
  tokens: readonly Token[],
  at: number,
  values: unknown[],
  found: Match<readonly unknown[]>[],
): void {
  const rule = rules[index];
  if (rule === undefined) {
    found.push({ value: values.slice(), next: at });
    return;
  }
  for (const { value, next } of rule(tokens, at)) {
    values[index] = value;
    follow(rules, index + 1, tokens, next, values, found);
  }
}

export interface Located<T> {
  readonly value: T;
  /** Indexes of tokens, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The value with where it stands, so that its words can be quoted. */
export const located =
  <T>(rule: Rule<T>): Rule<Located<T>> =>
  (tokens, at) =>
    rule(tokens, at).map(({ value, next }) => ({ value: { value, from: at, to: next }, next }));

/** Remembers what a rule gave at each position of the tokens that are being read. */
export function remembered<T>(rule: Rule<T>): Rule<T> {
  let of: readonly Token[] | null = null;
  let known: (readonly Match<T>[] | undefined)[] = [];
  return (tokens, at) => {
    if (of !== tokens) {
      of = tokens;
      known = [];
    }
    const before = known;
    const found = before[at] ?? rule(tokens, at);
    before[at] = found;
    return found;
  };
}

/** For rules that contain themselves. */
export const lazy =
  <T>(rule: () => Rule<T>): Rule<T> =>
  (tokens, at) =>
    rule()(tokens, at);
