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
  const given = readGiven(rest, command);
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

function readGiven(words: readonly string[], { options, operand }: Command): Result<Given, string> {
  const parsed = parse(words, options, operand !== undefined);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (positionals.length > 1) return refuse(`One <${operand?.placeholder}> is enough, not ${positionals.length}.`);
  if (operand !== undefined && !positionals[0]) return refuse(`<${operand.placeholder}> is missing.`);
  for (const { name, value } of options) {
    const typed = values[name];
    const isLeftOut = value.kind === 'optional-text' && typed === undefined;
    const isText = (value.kind === 'text' || value.kind === 'optional-text') && !isLeftOut;
    if (isText && (typeof typed !== 'string' || typed.trim() === '')) {
      return refuse(`--${name} is missing: --${name} <${value.placeholder}>.`);
    }
    if (value.kind === 'choice' && !value.choices.includes(String(typed))) {
      return refuse(`--${name} is ${value.choices.join(' or ')}, not "${typed}".`);
    }
  }
  return ok({
    text: (name) => String(values[name]),
    optional: (name) => (values[name] === undefined ? null : String(values[name])),
    flag: (name) => values[name] === true,
    operand: positionals[0] ?? '',
  });
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** Node's own words about what it could not read say enough. */
function parse(words: readonly string[], options: readonly Option[], takesOperand: boolean): Result<Parsed, string> {
  const config: ParseArgsConfig['options'] = Object.fromEntries(
    options.map(({ name, value }) => {
      if (value.kind === 'flag') return [name, { type: 'boolean' as const }];
      return [name, { type: 'string' as const, default: value.kind === 'choice' ? value.otherwise : undefined }];
    }),
  );
  try {
    return ok(parseArgs({ args: [...words], options: config, strict: true, allowPositionals: takesOperand }));
  } catch (failure) {
    if (failure instanceof TypeError) return refuse(failure.message);
    throw failure;
  }
}
