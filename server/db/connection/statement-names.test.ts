import { expect, it } from 'vitest';
import { statementNames } from './statement-names';

it('gives a statement the same name every time, and no other statement that name', () => {
  const nameOf = statementNames();
  const [first, second] = [nameOf({ sql: 'SELECT 1' }), nameOf({ sql: 'SELECT 2' })];
  expect(nameOf({ sql: 'SELECT 1' })).toBe(first);
  expect(second).not.toBe(first);
});

it('leaves statements without a name before they can fill a connection', () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 1_000 }, (_, number) => nameOf({ sql: `SELECT ${number}` }));
  expect(names.at(-1)).toBe('');
  expect(nameOf({ sql: 'SELECT 0' })).toBe(names[0]);
});
