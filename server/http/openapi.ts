// The OpenAPI 3.1 document, written from the endpoints themselves.

import 'server-only';
import { ZodType } from 'zod';
import { API_ROOT } from '@/core/contracts/api-root';
import { openApiSchema } from '@/core/reference/document';
import { EXAMPLES } from '@/core/reference/examples';
import { type Reference, referenceOf } from '@/core/reference/reference';
import { cookieOptions } from '../auth/cookie-options';
import { environment, onceMade } from '../env/environment';
import { NO_BODY } from './body';
import type { AnswerContract, BodyContract } from './contract';
import type { Served } from './endpoint';
import { ENDPOINTS } from './endpoints/all';
import type { FormContract } from './form';
import { componentSchemas, propertiesOf, referenceTo } from './openapi-schemas';
import { tagOf } from './openapi-tags';
import { PROBLEM_TYPE, type ProblemKind, statusOf } from './problem';

/** Says the same as long as the process runs. */
export const openApiDocument = onceMade(write);

/** The same, for people. */
export const apiReference = onceMade((): Reference => referenceOf(openApiSchema.parse(openApiDocument())));

function write() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onset',
      version: '1',
      description:
        'The record of an incident. Times are given as RFC 3339, EDTF or plain English and answered as bounds: ' +
        '`earliest` inclusive, `latest` exclusive. What you may not read does not exist: it answers 404.',
    },
    externalDocs: { url: `${environment().ONSET_URL}/docs/api`, description: 'A guide to it, with examples' },
    servers: [{ url: environment().ONSET_URL + API_ROOT }],
    security: [{ token: [] }, { session: [] }],
    paths: { ...pathsOf(ENDPOINTS), ...STATE_PATHS },
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of the account page or the command line, `onset_…`',
        },
        session: {
          ...{ type: 'apiKey', in: 'cookie' },
          name: `${cookieOptions(environment().ONSET_URL).cookiePrefix}.session_token`,
        },
      },
      schemas: componentSchemas(),
    },
  };
}

function pathsOf(endpoints: readonly Served[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const methods = paths[endpoint.path] ?? {};
    methods[endpoint.method.toLowerCase()] = operationOf(endpoint);
    paths[endpoint.path] = methods;
  }
  return paths;
}

function operationOf(endpoint: Served) {
  const { method, path, summary, answer, body, sessionsOnly = false } = endpoint;
  return {
    tags: [tagOf(path)],
    summary,
    ...(sessionsOnly && { security: [{ session: [] }] }),
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint), ...headerParameters(endpoint)],
    ...(body !== NO_BODY && {
      requestBody: { required: endpoint.emptyBody === undefined, content: contentOf(body) },
    }),
    responses: {
      ...answerResponses(answer),
      ...(endpoint.ifNoneMatch && { 304: { description: 'It is the one that If-None-Match names' } }),
      ...problemResponses(endpoint),
    },
    ...codeSamples(`${method} ${path}`),
  };
}

/** As programs that show such documents read them. */
function codeSamples(operation: string) {
  const samples = EXAMPLES.filter((example) => example.operation === operation);
  if (samples.length === 0) return {};
  return { 'x-codeSamples': samples.map(({ title, command }) => ({ lang: 'Shell', label: title, source: command })) };
}

function answerResponses({ status, description, also, body, events, file }: AnswerContract) {
  const content = {
    ...(body && { content: jsonOf(referenceTo(body)) }),
    ...(events && { content: streamOf(events) }),
    ...(file && { content: Object.fromEntries(file.map((type) => [type, {}])) }),
  };
  const described = Object.entries({ ...also, [status]: description });
  return Object.fromEntries(described.map(([code, words]) => [code, { description: words, ...content }]));
}

const contentOf = (body: BodyContract<unknown>) =>
  body instanceof ZodType
    ? jsonOf(referenceTo(body))
    : { 'multipart/form-data': { schema: formSchema(body) }, ...(body.takesFileAlone && { '*/*': {} }) };

/** A file in a form has no schema of its own: in OpenAPI 3.1 bytes are what nothing is said about. */
const formSchema = ({ file, fields }: FormContract<unknown>) => ({
  type: 'object',
  properties: { [file.name]: { description: file.description }, ...propertiesOf(fields) },
  required: [file.name],
  additionalProperties: false,
});

const jsonOf = (schema: object) => ({ 'application/json': { schema } });

/** OpenAPI 3.1 has no words for events: these are what their `data` can be, each named in its description. */
const streamOf = (events: Readonly<Record<string, ZodType>>) => ({
  'text/event-stream': {
    schema: {
      oneOf: Object.entries(events).map(([name, data]) => ({
        ...referenceTo(data),
        description: `The data of \`event: ${name}\``,
      })),
    },
  },
});

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  ref: 'The id, or the likes of INC-2023-0001',
  id: 'The id',
  userId: 'The user’s id, as the list of members has it',
  sha256: 'Of the bytes, hexadecimal',
  format: 'As the answer lists them',
};

const pathParameters = ({ path }: Served) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: PLACEHOLDERS[name],
    schema: { type: 'string' },
  }));

const queryParameters = ({ query }: Served) =>
  Object.entries(propertiesOf(query)).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    description,
    schema,
  }));

const headerParameters = ({ ifMatch, ifNoneMatch, repeatable, answer, headers = {} }: Served) => [
  ...Object.entries(headers).map(([name, description]) => header(name, description, false)),
  ...(answer.events ? [header('Last-Event-ID', 'The last number that you have', false)] : []),
  ...(ifNoneMatch ? [header('If-None-Match', 'The ETag of what you have', false)] : []),
  ...(ifMatch ? [header('If-Match', 'The ETag that you read, or *', ifMatch === 'required')] : []),
  ...(repeatable ? [header('Idempotency-Key', 'Sent again with the same body, gives the first reply', false)] : []),
];

const header = (name: string, description: string, required: boolean) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

const PROBLEM_CONTENT = { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } };

function problemResponses({ method, path, ifMatch, repeatable, problems = [] }: Served) {
  const always: readonly ProblemKind[] = ['unauthenticated', 'invalid'];
  const writing: readonly ProblemKind[] = ['malformed', 'forbidden', 'too-large', 'unsupported-type'];
  const kinds = [
    ...always,
    ...(method === 'GET' ? escaped(path) : writing),
    ...(ifMatch === 'required' ? (['precondition-required'] as const) : []),
    ...(repeatable ? (['erased'] as const) : []),
    ...problems,
  ];
  const byStatus = new Map<string, readonly string[]>();
  for (const kind of kinds) {
    const status = String(statusOf(kind));
    byStatus.set(status, [...(byStatus.get(status) ?? []), kind]);
  }
  byStatus.set('default', ANYWHERE);
  return Object.fromEntries(
    [...byStatus].map(([status, named]) => [status, { description: named.join(', '), content: PROBLEM_CONTENT }]),
  );
}

/** An address that one writes into can be escaped in a way that nobody can read. */
const escaped = (path: string): readonly ProblemKind[] => (path.includes('{') ? ['malformed'] : []);

/** What nobody expects, wherever it happens. */
const ANYWHERE: readonly ProblemKind[] = ['failed', 'unavailable'];

const words = (...texts: readonly string[]) =>
  jsonOf({
    type: 'object',
    properties: { status: { enum: texts } },
    required: ['status'],
    additionalProperties: false,
  });

const state = (path: string, summary: string, responses: object) => ({
  [path]: { get: { tags: [tagOf(path)], summary, security: [], responses } },
});

const STATE_PATHS = {
  ...state('/health', 'Whether this process answers', {
    200: { description: 'It does', content: words('ok') },
  }),
  ...state('/ready', 'Whether it can work: the database answers and has every migration', {
    200: { description: 'It can', content: words('ready') },
    503: { description: 'Not now', content: PROBLEM_CONTENT },
  }),
  ...state('/openapi.json', 'This document', {
    200: { description: 'OpenAPI 3.1', content: jsonOf({ type: 'object' }) },
  }),
};
