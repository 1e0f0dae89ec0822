// What a command of the command line consists of. The table of all is commands.ts.
import type { Result } from '@/core/result';

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly summary: string;
  readonly value: OptionValue;
}

export type OptionValue =
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly placeholder: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly otherwise: string };

export interface Given {
  /** The value of a text or choice option, which reading the arguments made sure of. */
  text(name: string): string;
  flag(name: string): boolean;
}

export interface Command {
  /** Its words, as they are typed. */
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** What goes to stdout, or why it was refused. Runs with the application's environment. */
  readonly run: (given: Given) => Promise<Result<string, string>>;
}
