// One JSON line per thing worth telling an operator, on stderr. Takes codes, ids and durations only: nothing that people
// typed, no addresses, no secrets. An error is told by its name and stack, whose first line may quote values, left out.

import 'server-only';

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export const log = {
  info: (event: string, fields: LogFields = {}) => write('info', event, fields),
  warn: (event: string, fields: LogFields = {}) => write('warn', event, fields),
  error: (event: string, error: unknown, fields: LogFields = {}) =>
    write('error', event, { ...fields, ...describeError(error) }),
};

function write(level: 'info' | 'warn' | 'error', event: string, fields: LogFields): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}

function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { error: error.name, code, stack: framesOf(error) };
}

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' < ');
