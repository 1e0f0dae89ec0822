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
  | { readonly kind: 'text'; readonly placeholder: string; readonly form?: Form }
  | { readonly kind: 'optional-text'; readonly placeholder: string; readonly form?: Form }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly otherwise: string };

/** How a text must be written. */
export interface Form {
  readonly words: string;
  readonly isKept: (typed: string) => boolean;
  /** What is wrong with one that is not. */
  readonly why?: (typed: string) => string;
}

/** What must be given by its place instead of a name. */
export interface Operand {
  readonly placeholder: string;
  readonly summary: string;
}

export interface Given {
  /** The value of a text or choice option, which reading the arguments made sure of. */
  text(name: string): string;
  /** The value of an optional text; null where it was left out. */
  optional(name: string): string | null;
  flag(name: string): boolean;
  /** The operand's value; empty for commands without one. */
  readonly operand: string;
}

export interface Command {
  /** Its words, as they are typed. */
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  readonly operand?: Operand;
  /** For what works without a database; absent where the command gets one, in the application's environment. */
  readonly needsDatabase?: false;
  /** `stop` asks what takes long to break off. What goes to stdout, or why it was refused. Empty where the command wrote there itself. */
  readonly run: (given: Given, stop: AbortSignal) => Promise<Result<string, string>>;
}
