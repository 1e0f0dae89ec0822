import { describe, expect, it } from 'vitest';
import { chance } from './chance';
import { type ApiDocument, RequestMaker } from './generated-request';

const DOCUMENT: ApiDocument = {
  paths: {
    '/things/{id}': {
      get: { parameters: [{ name: 'id', in: 'path' }], responses: { 200: {}, 404: {} } },
      patch: {
        parameters: [
          { name: 'id', in: 'path' },
          { name: 'If-Match', in: 'header' },
        ],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: { 200: {}, 412: {}, default: {} },
      },
    },
    '/slow': { get: { responses: {} } },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        properties: { kind: { enum: ['a', 'b'] }, count: { type: 'integer' } },
        required: ['kind'],
      },
    },
  },
};

const made = (count: number) => {
  const maker = new RequestMaker(DOCUMENT, { id: ['known'] }, chance(), new Set(['GET /slow']));
  return Array.from({ length: count }, () => maker.next());
};

describe('requests made up from a document', () => {
  it('are of every operation but those left out, mostly about what there is', () => {
    const requests = made(300);
    expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET', 'PATCH']));
    expect(requests.filter(({ path }) => path === '/things/known').length).toBeGreaterThan(200);
    expect(requests.some(({ path }) => path.startsWith('/slow'))).toBe(false);
  });

  it('have bodies as the schema says, spoiled ones, and some that are no JSON', () => {
    const bodies = made(600).flatMap(({ body }) => (typeof body === 'string' ? [body] : []));
    const read = bodies.map((body) => {
      try {
        return JSON.parse(body) as { kind?: unknown };
      } catch {
        return 'broken';
      }
    });
    const kinds = read.map((value) => (value === 'broken' ? value : value?.kind));
    expect(kinds.filter((kind) => kind === 'a' || kind === 'b').length).toBeGreaterThan(bodies.length / 3);
    expect(kinds.filter((kind) => kind === 'broken').length).toBeGreaterThan(0);
    expect(kinds.some((kind) => kind === null || typeof kind === 'number')).toBe(true);
  });

  it('know what the document promises to answer them with', () => {
    const promised = new Set(made(50).map((request) => `${request.method} ${request.promised.join(' ')}`));
    expect(promised).toEqual(new Set(['GET 200 404', 'PATCH 200 412 default']));
  });

  it('are the same for the same seed', () => {
    expect(made(20)).toEqual(made(20));
  });
});
