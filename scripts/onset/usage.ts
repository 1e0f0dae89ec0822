// What `help` and a command's `--help` print.
import { assertNever } from '@/core/assert-never';
import type { Command, Option } from './command';

const call = 'npm run -s onset --';

export function overview(commands: readonly Command[]): string {
  const rows = [
    ...commands.map(({ name, summary }) => [name, summary] as const),
    ['help', 'Lists the commands; every command has --help'] as const,
  ];
  return [`Usage: ${call} <command> [options]`, '', ...columns(rows)].join('\n');
}

export function usage({ name, summary, options }: Command): string {
  const synopsis = [call, name, ...options.map(synopsisOf)].join(' ');
  const rows = options.map((option) => [`--${option.name}`, explanation(option)] as const);
  const details = rows.length === 0 ? [] : ['', ...columns(rows)];
  return [`Usage: ${synopsis}`, '', `${summary}.`, ...details].join('\n');
}

function synopsisOf({ name, value }: Option): string {
  switch (value.kind) {
    case 'flag':
      return `[--${name}]`;
    case 'text':
      return `--${name} <${value.placeholder}>`;
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
