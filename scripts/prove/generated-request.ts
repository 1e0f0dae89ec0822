// Requests made up from the API's own document: most of them nearly right, so that they get past the first check, and wrong
// in one place, in all the ways that a program, a person or an attacker is wrong.
import { z } from 'zod';

const schemaShape = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof schemaShape>;

const operationShape = z.object({
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), schema: schemaShape.optional() }))
    .default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: schemaShape.optional() })) }).optional(),
  responses: z.record(z.string(), z.unknown()),
});

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The part of an OpenAPI document that requests are made from. */
export const documentShape = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), schemaShape) }),
});
export type ApiDocument = z.infer<typeof documentShape>;

export interface GeneratedRequest {
  readonly method: string;
  /** Below the API's root, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

export interface DocumentedRequest extends GeneratedRequest {
  /** The statuses that it can be answered with, as the document has them. */
  readonly promised: readonly string[];
}

/** Values that names in braces and `…Id` fields really have, by their name. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

export class RequestMaker {
  private readonly operations: readonly {
    readonly method: string;
    readonly path: string;
    readonly operation: z.infer<typeof operationShape>;
  }[];

  /** @param leaveOut operations that take too long to be asked for often, as "GET /path" */
  constructor(
    private readonly document: ApiDocument,
    private readonly known: KnownValues,
    private readonly random: () => number,
    leaveOut: ReadonlySet<string> = new Set(),
  ) {
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      METHODS.filter((method) => method in methods)
        .filter((method) => !leaveOut.has(`${method.toUpperCase()} ${path}`))
        .map((method) => ({ method: method.toUpperCase(), path, operation: operationShape.parse(methods[method]) })),
    );
  }

  next(): DocumentedRequest {
    const { method, path, operation } = this.pick(this.operations);
    const parameters = operation.parameters;
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(this.pathValue(name)));
    const query = parameters
      .filter((parameter) => parameter.in === 'query' && this.random() < 0.4)
      .map(({ name, schema = {} }) => `${encoded(name)}=${encoded(this.queryValue(name, schema))}`);
    const stray = this.random() < 0.05 ? ['unheard=of'] : [];
    const search = [...query, ...stray].join('&');
    return {
      method,
      path: search === '' ? filled : `${filled}?${search}`,
      headers: this.headers(parameters),
      body: method === 'GET' ? null : this.body(operation.requestBody?.content),
      promised: Object.keys(operation.responses),
    };
  }

  private pathValue(name: string): string {
    const own = this.valuesOf(name);
    return own !== undefined && this.random() < 0.85 ? this.pick(own) : this.pick(ODD_WORDS);
  }

  private valuesOf(name: string): readonly string[] | undefined {
    const own = this.known[name];
    return own === undefined || own.length === 0 ? undefined : own;
  }

  private queryValue(name: string, schema: Schema): string {
    const own = this.valuesOf(name);
    if (own !== undefined && this.random() < 0.5) return this.pick(own);
    const value = this.random() < 0.6 ? this.valueOf(schema, 0) : this.pick(ODD_VALUES);
    return typeof value === 'string' ? value : JSON.stringify(value ?? null);
  }

  private headers(parameters: readonly { readonly name: string; readonly in: string }[]): Record<string, string> {
    const headers: Record<string, string> = { 'content-type': this.random() < 0.95 ? 'application/json' : 'text/csv' };
    for (const { name } of parameters.filter((parameter) => parameter.in === 'header')) {
      if (this.random() < 0.8) headers[name.toLowerCase()] = this.pick(HEADER_WORDS);
    }
    return headers;
  }

  private body(content: Readonly<Record<string, { readonly schema?: Schema | undefined }>> | undefined) {
    if (content === undefined) return null;
    if (this.random() < 0.1) return this.pick(BROKEN_BODIES);
    const value = this.valueOf(content['application/json']?.schema ?? {}, 0);
    const said = this.random() < 0.5 ? this.spoiled(value) : value;
    return JSON.stringify(said) ?? '';
  }

  /** Something that the schema may well allow. */
  private valueOf(schema: Schema, depth: number): unknown {
    if (depth > 6) return null;
    if (typeof schema.$ref === 'string') return this.valueOf(this.named(schema.$ref), depth + 1);
    if ('const' in schema) return schema.const;
    if (Array.isArray(schema.enum)) return this.pick(schema.enum);
    const options = schema.anyOf ?? schema.oneOf;
    if (Array.isArray(options)) return this.valueOf(schemaShape.parse(this.pick(options)), depth + 1);
    switch (schema.type) {
      case 'object':
        return this.objectOf(schema, depth);
      case 'array': {
        const items = schemaShape.safeParse(schema.items);
        const count = Math.floor(this.random() * 3);
        return Array.from({ length: count }, () => (items.success ? this.valueOf(items.data, depth + 1) : null));
      }
      case 'string':
        return this.wordsFor(schema);
      case 'integer':
      case 'number':
        return this.pick([0, 1, 2, 37, -1, 1e9]);
      case 'boolean':
        return this.random() < 0.5;
      default:
        return this.pick(ODD_VALUES);
    }
  }

  private objectOf({ properties, required }: Schema, depth: number): Record<string, unknown> {
    const needed = new Set(Array.isArray(required) ? required : []);
    const all = Object.entries(schemaShape.catch({}).parse(properties));
    const chosen = all.filter(([name]) => needed.has(name) || this.random() < 0.3);
    return Object.fromEntries(
      chosen.map(([name, schema]) => {
        const own = this.valuesOf(name);
        const isOwn = own !== undefined && this.random() < 0.7;
        return [name, isOwn ? this.pick(own) : this.valueOf(schemaShape.catch({}).parse(schema), depth + 1)];
      }),
    );
  }

  private wordsFor({ format }: Schema): string {
    const formatted = typeof format === 'string' ? FORMATTED[format] : undefined;
    if (formatted !== undefined && this.random() < 0.7) return this.pick(formatted);
    return this.pick(this.random() < 0.6 ? PLAIN_WORDS : ODD_WORDS);
  }

  private named(reference: string): Schema {
    return this.document.components.schemas[reference.split('/').at(-1) ?? ''] ?? {};
  }

  /** The same with one thing in it that does not belong there, is missing or is too much. */
  private spoiled(value: unknown): unknown {
    if (Array.isArray(value) && value.length > 0 && this.random() < 0.7) {
      const at = Math.floor(this.random() * value.length);
      return value.map((item, index) => (index === at ? this.spoiled(item) : item));
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const names = Object.keys(value);
      if (names.length === 0 || this.random() < 0.15) return { ...value, unheardOf: this.pick(ODD_VALUES) };
      const name = this.pick(names);
      const { [name]: own, ...others } = value as Record<string, unknown>;
      return this.random() < 0.2 ? others : { ...others, [name]: this.spoiled(own) };
    }
    return this.pick(ODD_VALUES);
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }
}

/** A half of a character becomes an escape that is no UTF-8. */
const encoded = (words: string): string =>
  words
    .split(/([\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff])/)
    .map((part) => (/^[\ud800-\udfff]$/.test(part) ? '%ED%A0%80' : encodeURIComponent(part)))
    .join('');

const PLAIN_WORDS = ['Something happened', '2023-01-05', 'late November', 'UTC', 'a', 'around 14:05 on 5 Jan'] as const;

const ODD_WORDS = [
  ...['', ' ', '\0', 'a\0b', '..', '../..', '%', '%00', '\ud800', '🜁', '‮abc', "'; DROP TABLE events; --", '-1', 'null'],
  ...[
    '[]',
    '{}',
    'NaN',
    '9999-12-31',
    '0000-00-00',
    '04/05/2023',
    '1e400',
    'x'.repeat(5_000),
    '\u{10ffff}',
    '__proto__',
  ],
] as const;

const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);

const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 1.5, 1e21, -1e308, 2 ** 53, [], {}, [[]], [null], { length: -1 }, deep(50)],
  ...[{ __proto__: null, constructor: 1 }, Array(300).fill('x'), ...ODD_WORDS],
];

const HEADER_WORDS = [
  '*',
  '"1"',
  'W/"1"',
  '"0"',
  '""',
  '1',
  '"99999999999999999999"',
  'bytes=0-',
  'x'.repeat(300),
] as const;

const FORMATTED: Readonly<Record<string, readonly string[]>> = {
  uuid: ['0b8ac2b6-60c5-4d2f-8a41-5d1f0d6e9f10', '00000000-0000-0000-0000-000000000000'],
  'date-time': ['2023-01-05T10:00:00Z', '2023-01-05T10:00:00.123456+05:30', '1601-01-01T00:00:00Z'],
  email: ['somebody@example.org', 'a@b'],
};

const BROKEN_BODIES: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  ...['', '{', '{"title":', 'null', '[]', '"text"', '{"title":"a"}{"title":"b"}', "{'title':'a'}", '\ufeff{}'],
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `{"title":"${'x'.repeat(2_000_000)}"}`,
  new Uint8Array([0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
];
