// What a field holds, in words, out of its JSON Schema. Shapes with a name of their own are named, so that readers look there.

import type { Schema } from './document';

export type Kind =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'shape'; readonly shape: string }
  | { readonly kind: 'values'; readonly values: readonly string[] };

const SHAPE = '#/components/schemas/';

export function kindsOf(schema: Schema): readonly Kind[] {
  const named = shapeOf(schema);
  if (named !== null) return [{ kind: 'shape', shape: named }];
  if ('const' in schema) return [values([schema.const])];
  if (Array.isArray(schema.enum)) return [values(schema.enum.filter((value) => value !== ''))];
  const options = optionsOf(schema);
  if (options.length > 0)
    return options.flatMap((option, at) => (at === 0 ? [] : [words('or')]).concat(kindsOf(option)));
  if (schema.type === 'array') return listKinds(schema);
  const { type } = schema;
  if (Array.isArray(type)) return kindsOf({ anyOf: type.map((one) => ({ ...schema, type: one })) });
  return [words(plainWords(schema))];
}

/** The name of a shape that stands on its own. */
export const shapeOf = ({ $ref }: Schema): string | null =>
  typeof $ref === 'string' && $ref.startsWith(SHAPE) ? $ref.slice(SHAPE.length) : null;

/** What it can be one of. */
export const optionsOf = ({ anyOf, oneOf }: Schema): readonly Schema[] => {
  const options = anyOf ?? oneOf;
  return Array.isArray(options) ? options.map(asSchema) : [];
};

export const asSchema = (value: unknown): Schema => (typeof value === 'object' && value !== null ? { ...value } : {});

const words = (said: string): Kind => ({ kind: 'words', words: said });
const values = (all: readonly unknown[]): Kind => ({ kind: 'values', values: all.map(String) });

function listKinds(schema: Schema): readonly Kind[] {
  const each = asSchema(schema.items);
  const isBare = each.type === 'object' && optionsOf(each).length === 0;
  return [words(listWords(schema)), ...(isBare ? [words('objects')] : kindsOf(each))];
}

const listWords = ({ maxItems }: Schema): string =>
  typeof maxItems === 'number' ? `list of at most ${maxItems.toLocaleString('en')}:` : 'list of';

function plainWords(schema: Schema): string {
  switch (schema.type) {
    case 'string':
      return textWords(schema);
    case 'integer':
      return `whole number${rangeWords(schema)}`;
    case 'number':
      return `number${rangeWords(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'object':
      return 'object';
    case 'null':
      return 'null';
    default:
      return 'anything';
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'UUID',
  'date-time': 'RFC 3339 date-time',
  email: 'e-mail address',
};

function textWords({ format, maxLength }: Schema): string {
  const named = typeof format === 'string' ? FORMATS[format] : undefined;
  if (named !== undefined) return named;
  return typeof maxLength === 'number' ? `text, up to ${maxLength.toLocaleString('en')} characters` : 'text';
}

/** Beyond these a bound is one of the notation rather than of the field. */
const MOST = 2 ** 50;

function rangeWords({ minimum, maximum }: Schema): string {
  const least = typeof minimum === 'number' && minimum > -MOST ? minimum : null;
  const most = typeof maximum === 'number' && maximum < MOST ? maximum : null;
  if (least !== null && most !== null) return `, ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  return least === null ? '' : `, at least ${least.toLocaleString('en')}`;
}
