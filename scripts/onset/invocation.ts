// Reads what was typed after `npm run -s onset --`: words that name a command, then its options.
// Refuses unknown commands, unknown options, missing values and values that are not among the choices.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ok, type Result, refuse } from '@/core/result';
import type { Command, Given, Option } from './command';
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
  const given = readOptions(rest, command.options);
  if (given.ok) return { kind: 'run', command, given: given.value };
  return { kind: 'misuse', text: `${given.error}\n\n${usage(command)}` };
}

function withoutCommand(typed: readonly string[], commands: readonly Command[]): Invocation {
  const text = overview(commands);
  if (typed.join(' ') === 'help' || asksForHelp(typed.slice(0, 1))) return { kind: 'help', text };
  if (typed.length === 0) return { kind: 'misuse', text };
  return { kind: 'misuse', text: `There is no command "${typed.join(' ')}".\n\n${text}` };
}

function asksForHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h');
}

function readOptions(words: readonly string[], options: readonly Option[]): Result<Given, string> {
  const parsed = parse(words, options);
  if (!parsed.ok) return parsed;
  const values = parsed.value;
  for (const { name, value } of options) {
    const typed = values[name];
    if (value.kind === 'text' && (typeof typed !== 'string' || typed.trim() === '')) {
      return refuse(`--${name} is missing: --${name} <${value.placeholder}>.`);
    }
    if (value.kind === 'choice' && !value.choices.includes(String(typed))) {
      return refuse(`--${name} is ${value.choices.join(' or ')}, not "${typed}".`);
    }
  }
  return ok({ text: (name) => String(values[name]), flag: (name) => values[name] === true });
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Node's own words about what it could not read say enough. */
function parse(words: readonly string[], options: readonly Option[]): Result<Values, string> {
  const config: ParseArgsConfig['options'] = Object.fromEntries(
    options.map(({ name, value }) => {
      if (value.kind === 'flag') return [name, { type: 'boolean' as const }];
      return [name, { type: 'string' as const, default: value.kind === 'choice' ? value.otherwise : undefined }];
    }),
  );
  try {
    return ok(parseArgs({ args: [...words], options: config, strict: true }).values);
  } catch (failure) {
    if (failure instanceof TypeError) return refuse(failure.message);
    throw failure;
  }
}
