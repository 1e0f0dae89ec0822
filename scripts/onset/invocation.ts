// Reads what was typed after `npm run -s onset --`: words that name a command, then its options.
// Refuses unknown commands, unknown options, missing values, and values that are not of the choices or the form.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { assertNever } from '@/core/assert-never';
import { ok, type Result, refuse } from '@/core/result';
import type { Command, Form, Given, Option } from './command';
import { overview, usage } from './usage';

export type Invocation =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'misuse'; readonly text: string }
  | { readonly kind: 'run'; readonly command: Command; readonly given: Given };

export function readInvocation(typed: readonly string[], commands: readonly Command[]): Invocation {
  const words = typed[0] === 'help' ? typed.slice(1) : typed;
  const command = commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
  if (command === undefined) return withoutCommand(typed, commands);
  const rest = words.slice(command.name.split(' ').length);
  if (typed[0] === 'help' || asksForHelp(rest)) return { kind: 'help', text: usage(command) };
  const given = readGiven(rest, command);
  if (given.ok) return { kind: 'run', command, given: given.value };
  return { kind: 'misuse', text: `${given.error}\n\n${usage(command)}` };
}

function withoutCommand(typed: readonly string[], commands: readonly Command[]): Invocation {
  const [first, ...others] = typed.filter((word, at) => !isHelp(word) && !(at === 0 && word === 'help'));
  const begun = commands.filter(({ name }) => name.startsWith(`${first} `));
  const text = overview(begun.length > 0 ? begun : commands);
  const isAsked = typed[0] === 'help' || asksForHelp(typed);
  const isAnswered = first === undefined || (begun.length > 0 && others.length === 0);
  if (asksForHelp(typed.slice(0, 1)) || (isAsked && isAnswered)) return { kind: 'help', text };
  if (typed.length === 0) return { kind: 'misuse', text };
  return { kind: 'misuse', text: `There is no command "${typed.join(' ')}".\n\n${text}` };
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

const asksForHelp = (words: readonly string[]): boolean => words.some(isHelp);

function readGiven(words: readonly string[], { options, operand }: Command): Result<Given, string> {
  const parsed = parse(words, options, operand !== undefined);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (positionals.length > 1) return refuse(`One <${operand?.placeholder}> is enough, not ${positionals.length}.`);
  if (operand !== undefined && !positionals[0]) return refuse(`<${operand.placeholder}> is missing.`);
  for (const option of options) {
    const wrong = wrongWith(option, values[option.name]);
    if (wrong !== null) return refuse(`--${option.name} ${wrong}`);
  }
  return ok({
    text: (name) => String(values[name]),
    optional: (name) => (values[name] === undefined ? null : String(values[name])),
    flag: (name) => values[name] === true,
    operand: positionals[0] ?? '',
  });
}

/** What is wrong with an option's value, in words that follow its name; null where nothing is. */
function wrongWith({ name, value }: Option, typed: TypedValue): string | null {
  switch (value.kind) {
    case 'flag':
      return null;
    case 'choice':
      return value.choices.includes(String(typed)) ? null : `is ${value.choices.join(' or ')}, not "${typed}".`;
    case 'optional-text':
    case 'text':
      if (typed === undefined && value.kind === 'optional-text') return null;
      if (isEmpty(typed)) return missing(name, value.placeholder);
      return value.form === undefined ? null : unkept(value.form, String(typed));
    default:
      return assertNever(value);
  }
}

function unkept({ words, isKept, why }: Form, typed: string): string | null {
  if (isKept(typed)) return null;
  return why === undefined ? `takes ${words}.` : `takes ${words}. ${why(typed)}`;
}

const isEmpty = (typed: TypedValue) => typeof typed !== 'string' || typed.trim() === '';
const missing = (name: string, placeholder: string) => `is missing: --${name} <${placeholder}>.`;

type TypedValue = string | boolean | (string | boolean)[] | undefined;

interface Parsed {
  readonly values: Readonly<Record<string, TypedValue>>;
  readonly positionals: readonly string[];
}

/** Node's own words about what it could not read say enough. */
function parse(words: readonly string[], options: readonly Option[], takesOperand: boolean): Result<Parsed, string> {
  const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    options.map(({ name, value }) => {
      if (value.kind === 'flag') return [name, { type: 'boolean' as const }];
      return [name, { type: 'string' as const, default: value.kind === 'choice' ? value.otherwise : undefined }];
    }),
  );
  try {
    const common = { args: [...words], options: config, allowPositionals: takesOperand };
    const { tokens, ...parsed } = parseArgs({ ...common, strict: true, tokens: true });
    const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    return twice === undefined ? ok(parsed) : refuse(`--${twice} is there twice. Give it once.`);
  } catch (failure) {
    if (failure instanceof TypeError) return refuse(failure.message);
    throw failure;
  }
}
