// The members of an object as rows, those of the objects within it after it: "file.name", "refusals[].detail".

import type { Schema } from './document';
import { asSchema, type Kind, kindsOf, optionsOf, shapeOf } from './kind';

export interface Field {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly isRequired: boolean;
  /** May hold `code` in backticks. */
  readonly description: string;
}

export const fieldsOf = (schema: Schema): readonly Field[] => fieldsWithin(schema, '');

/** @param prefix the name of what holds them, and a dot */
function membersOf(schema: Schema, prefix: string): readonly Field[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(asSchema(schema.properties)).flatMap(([name, member]) => {
    const path = prefix + name;
    const within = asSchema(member);
    return [fieldOf(path, within, required.includes(name)), ...fieldsWithin(within, path)];
  });
}

export const fieldOf = (name: string, schema: Schema, isRequired: boolean): Field => ({
  name,
  kinds: kindsOf(schema),
  isRequired,
  description: [schema.description, defaultWords(schema)].filter((said) => typeof said === 'string').join('. '),
});

/** Of the objects that it can be, or that it is a list of. What has a name is shown there. */
function fieldsWithin(schema: Schema, path: string): readonly Field[] {
  if (shapeOf(schema) !== null) return [];
  if (schema.type === 'array') return fieldsWithin(asSchema(schema.items), `${path}[]`);
  const members = membersOf(schema, path === '' ? '' : `${path}.`);
  return [...members, ...optionsOf(schema).flatMap((option) => fieldsWithin(option, path))];
}

function defaultWords(schema: Schema): string | null {
  const usual = schema.default;
  if (usual === undefined || usual === '' || Array.isArray(usual) || typeof usual === 'object') return null;
  return `By default \`${String(usual)}\``;
}
