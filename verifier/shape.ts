// Holds a value against the form that docs/record.md gives it. Members that it does not name are refused, because
// nobody could say what they mean; whatever is wrong is named by its JSON pointer (RFC 6901).

import type { Json, JsonObject } from './json';
import type { Fault } from './verdict';

/** Reports what is wrong with the value at the pointer. */
export type Form = (value: Json, pointer: string, report: (fault: Fault) => void) => void;

export const text: Form = (value, pointer, report) => {
  if (typeof value !== 'string') report({ kind: 'wrong-type', pointer, expected: 'a text' });
};

export const matching =
  (pattern: RegExp, expected: string): Form =>
  (value, pointer, report) => {
    if (typeof value !== 'string' || !pattern.test(value)) report({ kind: 'wrong-type', pointer, expected });
  };

const MOST = 2 ** 31 - 1;

export const count: Form = (value, pointer, report) => {
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST;
  if (!isCount) report({ kind: 'wrong-type', pointer, expected: 'a whole number from 1' });
};

export const object: Form = (value, pointer, report) => {
  if (!isObject(value)) report({ kind: 'wrong-type', pointer, expected: 'an object' });
};

export const nullable =
  (form: Form): Form =>
  (value, pointer, report) => {
    if (value !== null) form(value, pointer, report);
  };

/** Its elements are looked at by themselves. */
export const list: Form = (value, pointer, report) => {
  if (!Array.isArray(value)) report({ kind: 'wrong-type', pointer, expected: 'a list' });
};

export function members(forms: Readonly<Record<string, Form>>): Form {
  const known = Object.entries(forms);
  return (value, pointer, report) => {
    if (!isObject(value)) return report({ kind: 'wrong-type', pointer, expected: 'an object' });
    for (const name in value) {
      if (!Object.hasOwn(forms, name)) report({ kind: 'unknown-member', pointer: `${pointer}/${escaped(name)}` });
    }
    for (const [name, form] of known) {
      const member = value[name];
      if (member === undefined) report({ kind: 'missing-member', pointer: `${pointer}/${name}` });
      else form(member, `${pointer}/${name}`, report);
    }
  };
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
