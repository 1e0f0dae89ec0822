// What the API can be asked, by what it is about, as the page of the API shows it: read out of its OpenAPI document.

import type { OpenApi, Operation } from './document';
import { type Field, fieldOf, fieldsOf } from './fields';
import { asSchema, shapeOf } from './kind';

export interface Reference {
  readonly groups: readonly Group[];
  /** What answers and fields refer to by name, in the order of the alphabet. */
  readonly shapes: readonly Shape[];
}

export interface Group {
  readonly name: string;
  readonly calls: readonly Call[];
}

/** One method of one address. */
export interface Call {
  /** "GET /incidents" */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly opensTo: 'everybody' | 'sessions' | 'signed-in';
  /** But `ref`. */
  readonly parameters: readonly Parameter[];
  readonly body: { readonly words: string; readonly fields: readonly Field[] } | null;
  readonly answers: readonly Answer[];
  readonly refusals: readonly { readonly status: string; readonly kinds: string }[];
}

export interface Parameter extends Field {
  readonly place: 'path' | 'query' | 'header';
}

export interface Answer {
  readonly status: string;
  readonly description: string;
  readonly shape: string | null;
  /** Of a file. */
  readonly mediaTypes: readonly string[];
}

export interface Shape {
  readonly name: string;
  /** Where it is no plain object: what it can be. */
  readonly alternatives: Field | null;
  readonly fields: readonly Field[];
}

export function referenceOf(document: OpenApi): Reference {
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      group: operation.tags[0],
      call: callOf(method.toUpperCase(), path, operation, document),
    })),
  );
  const names = [...new Set(calls.map(({ group }) => group))];
  const groups = names.map((name) => ({
    name,
    calls: calls.flatMap(({ group, call }) => (group === name ? [call] : [])),
  }));
  return { groups, shapes: shapesOf(document) };
}

function callOf(method: string, path: string, operation: Operation, document: OpenApi): Call {
  const answers = Object.entries(operation.responses);
  return {
    operation: `${method} ${path}`,
    method,
    path,
    summary: operation.summary,
    opensTo: opensTo(operation),
    parameters: operation.parameters
      .filter(({ name }) => name !== INCIDENT)
      .map(({ name, in: place, required, schema, description }) => ({
        ...fieldOf(name, { ...schema, description }, required),
        place,
      })),
    body: bodyOf(operation, document),
    answers: answers.filter(([status]) => isAnswer(status)).map(([status, answer]) => answerOf(status, answer)),
    refusals: answers
      .filter(([status]) => !isAnswer(status) && status !== ANYWHERE)
      .map(([status, { description }]) => ({ status, kinds: description })),
  };
}

/** Nearly every address has it, so it is explained once. */
const INCIDENT = 'ref';

/** So can whatever is answered wherever something fails. */
const ANYWHERE = 'default';

const isAnswer = (status: string): boolean => /^[23]/.test(status);

function opensTo({ security }: Operation): Call['opensTo'] {
  if (security === undefined) return 'signed-in';
  return security.length === 0 ? 'everybody' : 'sessions';
}

function bodyOf({ requestBody }: Operation, document: OpenApi): Call['body'] {
  if (requestBody === undefined) return null;
  const [type = '', { schema = {} } = {}] = Object.entries(requestBody.content)[0] ?? [];
  const name = shapeOf(schema);
  const shape = name === null ? schema : asSchema(document.components.schemas[name]);
  const words = type === 'multipart/form-data' ? 'Form' : 'Body, JSON';
  return { words: requestBody.required ? words : `${words}, can be left out`, fields: fieldsOf(shape) };
}

function answerOf(status: string, { description, content = {} }: Operation['responses'][string]): Answer {
  const json = content['application/json']?.schema;
  return {
    status,
    description,
    shape: json === undefined ? null : shapeOf(json),
    mediaTypes: Object.keys(content).filter((type) => type !== 'application/json'),
  };
}

function shapesOf({ paths, components }: OpenApi): readonly Shape[] {
  const bodies = new Set(
    Object.values(paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ requestBody }) =>
        Object.values(requestBody?.content ?? {}).map(({ schema = {} }) => shapeOf(schema)),
      ),
  );
  return Object.entries(components.schemas)
    .filter(([name]) => !bodies.has(name))
    .map(([name, schema]) => ({
      name,
      alternatives: schema.type === 'object' ? null : fieldOf('', schema, true),
      fields: fieldsOf(schema),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
