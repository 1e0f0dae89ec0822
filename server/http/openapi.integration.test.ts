import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApiSchema } from '@/core/reference/document';
import { EXAMPLES } from '@/core/reference/examples';
import { closeDatabase } from '../db/connection/client';
import { health, nowhere, openApi, ready } from './state';

afterAll(closeDatabase);

const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
const operationSchema = z.object({
  parameters: z.array(z.object({ name: z.string(), description: z.string().optional() })).optional(),
  responses: z.record(z.string(), z.unknown()),
});
const document = async () => documentSchema.parse(await (await openApi()).json());

describe('the OpenAPI document', () => {
  it('describes every address of the API', async () => {
    const { paths } = await document();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described).toEqual([
      'GET /incidents',
      'POST /incidents',
      'GET /incidents/{ref}',
      'PATCH /incidents/{ref}',
      'GET /incidents/{ref}/events',
      'POST /incidents/{ref}/events',
      'GET /incidents/{ref}/events/{id}',
      'PATCH /incidents/{ref}/events/{id}',
      'DELETE /incidents/{ref}/events/{id}',
      'POST /incidents/{ref}/events/{id}/restore',
      'GET /incidents/{ref}/outlines',
      'GET /incidents/{ref}/matches',
      'POST /incidents/{ref}/bulk',
      'POST /incidents/{ref}/bulk/undo',
      'GET /incidents/{ref}/figures',
      'POST /incidents/{ref}/figures',
      'GET /incidents/{ref}/figures/{id}',
      'PATCH /incidents/{ref}/figures/{id}',
      'DELETE /incidents/{ref}/figures/{id}',
      'POST /incidents/{ref}/figures/{id}/restore',
      'GET /incidents/{ref}/evidence',
      'POST /incidents/{ref}/evidence',
      'GET /incidents/{ref}/evidence/{sha256}',
      'POST /incidents/{ref}/imports',
      'GET /incidents/{ref}/imports/{id}',
      'DELETE /incidents/{ref}/imports/{id}',
      'POST /incidents/{ref}/erasures',
      'GET /incidents/{ref}/revisions',
      'GET /incidents/{ref}/exports/pdf',
      'GET /incidents/{ref}/documents',
      'POST /incidents/{ref}/documents',
      'GET /incidents/{ref}/documents/{id}',
      'DELETE /incidents/{ref}/documents/{id}',
      'GET /incidents/{ref}/documents/{id}/file',
      'GET /incidents/{ref}/exports/{format}',
      'GET /incidents/{ref}/stream',
      'POST /incidents/{ref}/presence',
      'DELETE /incidents/{ref}/presence',
      'GET /incidents/{ref}/metrics',
      'GET /incidents/{ref}/clocks',
      'GET /incidents/{ref}/obligations',
      'PUT /incidents/{ref}/obligations',
      'GET /disclosure-rules',
      'GET /incidents/{ref}/privilege-log',
      'GET /incidents/{ref}/members',
      'POST /incidents/{ref}/members',
      'GET /incidents/{ref}/members/{userId}',
      'PATCH /incidents/{ref}/members/{userId}',
      'DELETE /incidents/{ref}/members/{userId}',
      'POST /incidents/{ref}/emergency-access',
      'GET /incidents/{ref}/lane-settings',
      'PATCH /incidents/{ref}/lane-settings',
      'GET /incidents/{ref}/views',
      'POST /incidents/{ref}/views',
      'GET /incidents/{ref}/views/{id}',
      'PATCH /incidents/{ref}/views/{id}',
      'DELETE /incidents/{ref}/views/{id}',
      'GET /incidents/{ref}/share-links',
      'POST /incidents/{ref}/share-links',
      'GET /incidents/{ref}/share-links/{id}',
      'PATCH /incidents/{ref}/share-links/{id}',
      'DELETE /incidents/{ref}/share-links/{id}',
      'GET /incidents/{ref}/share-links/{id}/viewings',
      'POST /incidents/{ref}/release',
      'GET /tokens',
      'POST /tokens',
      'DELETE /tokens/{id}',
      'GET /health',
      'GET /ready',
      'GET /openapi.json',
    ]);
  });

  it('refers only to schemas that it holds', async () => {
    const whole = await document();
    const text = JSON.stringify(whole);
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)/g)].map(([, name = '']) => name);
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((name) => !(name in whole.components.schemas))).toEqual([]);
  });

  it('says of every parameter what it is for', async () => {
    const { paths } = await document();
    const all = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap((operation) => {
        const { parameters = [] } = operationSchema.parse(operation);
        return parameters.map((parameter) => ({ path, ...parameter }));
      }),
    );
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ description = '' }) => description === '')).toEqual([]);
  });

  it('names every status that a file is answered with, and the headers that ask for a part of it', async () => {
    const { paths } = await document();
    expect(paths['/incidents/{ref}/evidence']).toMatchObject({ post: { responses: { 200: {}, 201: {} } } });
    expect(paths['/incidents/{ref}/evidence/{sha256}']).toMatchObject({
      get: {
        parameters: expect.arrayContaining([expect.objectContaining({ name: 'Range', in: 'header', required: false })]),
        responses: { 200: {}, 206: {}, 416: {} },
      },
    });
  });

  it('says where 304 answers whoever has it already, and how that is asked', async () => {
    const { paths } = await document();
    const conditional = Object.entries(paths).flatMap(([path, { get }]) => {
      const { parameters = [], responses } = operationSchema.parse(get ?? { responses: {} });
      const isAsked = parameters.some(({ name }) => name === 'If-None-Match');
      expect('304' in responses).toBe(isAsked);
      return isAsked ? [path] : [];
    });
    expect(conditional).toEqual([
      '/incidents/{ref}/outlines',
      '/incidents/{ref}/figures/{id}',
      '/incidents/{ref}/evidence/{sha256}',
    ]);
  });

  it('describes what each state of the process is answered with', async () => {
    const { paths } = await document();
    const problem = { 'application/problem+json': {} };
    expect(paths['/health']).toMatchObject({ get: { responses: { 200: { content: { 'application/json': {} } } } } });
    expect(paths['/ready']).toMatchObject({
      get: { responses: { 200: { content: { 'application/json': {} } }, 503: { content: problem } } },
    });
  });

  it('says what an event needs, and what an answer always has', async () => {
    const { components } = await document();
    expect(components).toMatchObject({
      schemas: {
        EventInput: { required: ['title'], additionalProperties: false },
        Event: { required: expect.arrayContaining(['id', 'version', 'when', 'sources']) },
      },
    });
  });
});

describe('what the document says of refusals', () => {
  it('has a malformed escape in every address that is written into, and what can fail anywhere', async () => {
    const { paths } = await document();
    for (const [path, methods] of Object.entries(paths)) {
      if (['/health', '/ready', '/openapi.json'].includes(path)) continue;
      for (const operation of Object.values(methods)) {
        const { responses } = operationSchema.parse(operation);
        expect(responses).toMatchObject({ default: { description: 'failed, unavailable' } });
        if (path.includes('{')) expect(responses).toMatchObject({ 400: { description: 'malformed' } });
      }
    }
  });

  it('has the bounds that a contract keeps in functions of its own', async () => {
    const { components } = await document();
    expect(components).toMatchObject({
      schemas: {
        EventInput: {
          properties: { title: { minLength: 1, maxLength: 300 }, tags: { uniqueItems: true, maxItems: 100 } },
        },
        BulkChange: { properties: { change: { minProperties: 1, maxProperties: 1 } } },
      },
    });
  });
});

describe('what the document gives to readers', () => {
  const read = async () => openApiSchema.parse(await (await openApi()).json());

  it('lists every address under a heading that reads well', async () => {
    const headings = Object.values((await read()).paths).flatMap((methods) =>
      Object.values(methods).map(({ tags }) => tags[0]),
    );
    expect(headings).toEqual(headings.map(() => expect.stringMatching(/^[A-Z][a-z]+( [a-z]+)*$/)));
    expect(new Set(headings).size).toBeLessThan(headings.length / 2);
  });

  it('has each example with the address that it is of', async () => {
    const { paths } = await document();
    for (const { operation, command } of EXAMPLES) {
      const [method = '', path = ''] = operation.split(' ');
      expect([operation, paths[path]?.[method.toLowerCase()]]).toEqual([
        operation,
        expect.objectContaining({
          'x-codeSamples': expect.arrayContaining([expect.objectContaining({ lang: 'Shell', source: command })]),
        }),
      ]);
    }
  });

  it('names a time once, and refers to it where an event has one', async () => {
    const { components } = await read();
    expect(components.schemas.EventInput).toMatchObject({
      properties: { when: { anyOf: [{ $ref: '#/components/schemas/TimeInput' }, { type: 'null' }] } },
    });
    expect(components.schemas.Event).toMatchObject({
      properties: { when: { anyOf: [{ $ref: '#/components/schemas/Time' }, { type: 'null' }] } },
    });
  });
});

describe('the state of the process', () => {
  it('is told to anybody', async () => {
    expect((await health()).status).toBe(200);
    expect(await (await ready()).json()).toEqual({ status: 'ready' });
  });
});

describe('an address of the API that there is not', () => {
  it('answers with problem details', async () => {
    const answer = await nowhere();
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});
