// What `help` and a command's `--help` print.
import { assertNever } from '@/core/assert-never';
import type { Command, Operand, Option } from './command';

const call = 'npm run -s onset --';

export function overview(commands: readonly Command[]): string {
  const rows = [
    ...commands.map(({ name, summary }) => [name, summary] as const),
    ['help', 'Lists the commands; every command has --help'] as const,
  ];
  return [`Usage: ${call} <command> [options]`, '', ...columns(rows)].join('\n');
}

export function usage({ name, summary, options, operand }: Command): string {
  const operands = operand === undefined ? [] : [operand];
  const synopsis = [call, name, ...operands.map(operandSynopsis), ...options.map(synopsisOf)].join(' ');
  const rows = [
    ...operands.map(({ placeholder, summary: what }) => [`<${placeholder}>`, what] as const),
    ...options.map((option) => [`--${option.name}`, explanation(option)] as const),
  ];
  const details = rows.length === 0 ? [] : ['', ...columns(rows)];
  return [`Usage: ${synopsis}`, '', `${summary}.`, ...details].join('\n');
}

const operandSynopsis = ({ placeholder }: Operand): string => `<${placeholder}>`;

function synopsisOf({ name, value }: Option): string {
  switch (value.kind) {
    case 'flag':
      return `[--${name}]`;
    case 'text':
      return `--${name} <${value.placeholder}>`;
    case 'optional-text':
      return `[--${name} <${value.placeholder}>]`;
    case 'choice':
      return `[--${name} ${value.choices.join('|')}]`;
    default:
      return assertNever(value);
  }
}

function explanation({ summary, value }: Option): string {
  return value.kind === 'choice' ? `${summary}; ${value.otherwise} unless told` : summary;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
