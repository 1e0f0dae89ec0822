import { describe, expect, it } from 'vitest';
import { openApiSchema } from './document';
import { referenceOf } from './reference';

const name = { type: 'string' };
const ref = (shape: string) => ({ $ref: `#/components/schemas/${shape}` });
const json = (shape: string) => ({ 'application/json': { schema: ref(shape) } });

const POST = {
  tags: ['Events'],
  summary: 'Adds an event',
  parameters: [
    { name: 'ref', in: 'path', required: true, schema: name },
    { name: 'id', in: 'path', required: true, schema: name },
    { name: 'Idempotency-Key', in: 'header', description: 'Sent again', schema: name },
  ],
  requestBody: { required: true, content: json('EventInput') },
  responses: {
    201: { description: 'The new event', content: json('Event') },
    404: { description: 'not-found', content: { 'application/problem+json': { schema: ref('Problem') } } },
  },
};

const file = {
  tags: ['Exports'],
  summary: 'Exports',
  responses: { 200: { description: 'A file', content: { 'text/csv': {} } } },
};

const DOCUMENT = openApiSchema.parse({
  paths: {
    '/incidents/{ref}/events': { post: POST },
    '/export': { get: { ...file, security: [] } },
    '/tokens': { post: { ...POST, security: [{ session: [] }], requestBody: undefined } },
  },
  components: {
    schemas: {
      EventInput: { type: 'object', properties: { title: name, when: ref('TimeInput') }, required: ['title'] },
      TimeInput: { anyOf: [name, { type: 'object', properties: { earliest: name } }] },
      Event: { type: 'object', properties: { id: name } },
    },
  },
});

describe('referenceOf(document)', () => {
  const { groups, shapes } = referenceOf(DOCUMENT);

  it('puts what is about the same thing under one heading, in the order of the document', () => {
    expect(groups.map((group) => [group.name, group.calls.map(({ operation }) => operation)])).toEqual([
      ['Events', ['POST /incidents/{ref}/events', 'POST /tokens']],
      ['Exports', ['GET /export']],
    ]);
  });

  it('says of each what it takes, what it answers and how it can be refused', () => {
    expect(groups[0]?.calls[0]).toMatchObject({
      opensTo: 'signed-in',
      parameters: [
        { name: 'id', place: 'path', isRequired: true },
        { name: 'Idempotency-Key', place: 'header', isRequired: false, description: 'Sent again' },
      ],
      body: { words: 'Body, JSON', fields: [{ name: 'title', isRequired: true }, { name: 'when' }] },
      answers: [{ status: '201', description: 'The new event', shape: 'Event', mediaTypes: [] }],
      refusals: [{ status: '404', kinds: 'not-found' }],
    });
  });

  it('says what is for everybody, and what for browsers alone', () => {
    expect(groups[1]?.calls[0]).toMatchObject({ opensTo: 'everybody', answers: [{ mediaTypes: ['text/csv'] }] });
    expect(groups[0]?.calls[1]).toMatchObject({ opensTo: 'sessions', body: null });
  });

  it('lists the shapes that are referred to, without the bodies, which stand with what takes them', () => {
    expect(shapes).toMatchObject([
      { name: 'Event', alternatives: null, fields: [{ name: 'id' }] },
      { name: 'TimeInput', alternatives: { kinds: [{}, {}, {}] }, fields: [{ name: 'earliest' }] },
    ]);
  });
});
