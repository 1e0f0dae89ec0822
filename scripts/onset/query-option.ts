// Options of a command that are parameters of the API under other names: how they are read, and told where they are wrong.
import type { ProblemFieldError } from '@/core/contracts/problem';
import type { Given, Option } from './command';

/** By the names that the API gives them. */
export type QueryOptions = Readonly<Record<string, Option>>;

export const optional = (name: string, placeholder: string, summary: string): Option => ({
  name,
  summary,
  value: { kind: 'optional-text', placeholder },
});

/** Those that were given. */
export const queryIn = (given: Given, options: QueryOptions): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(options).flatMap(([parameter, { name }]) => {
      const typed = given.optional(name);
      return typed === null ? [] : [[parameter, typed]];
    }),
  );

/** With the options' names for the pointers. */
export const wrongWords = (errors: readonly ProblemFieldError[], options: QueryOptions): string =>
  errors
    .map(({ pointer, detail }) => `--${options[pointer.split('/')[1] ?? '']?.name ?? pointer}: ${detail}`)
    .join('\n');
