import { describe, expect, it } from 'vitest';
import type { Schema } from './document';
import { type Field, fieldsOf } from './fields';
import type { Kind } from './kind';

const SHAPE = { $ref: '#/components/schemas/Time' };

const said = (kind: Kind): string => {
  switch (kind.kind) {
    case 'words':
      return kind.words;
    case 'shape':
      return `<${kind.shape}>`;
    case 'values':
      return kind.values.join('|');
  }
};

const row = ({ name, kinds, isRequired }: Field) => `${name}${isRequired ? '*' : ''}: ${kinds.map(said).join(' ')}`;
const kindOf = (schema: Schema) => fieldsOf({ type: 'object', properties: { it: schema } }).map(row)[0];

describe('fieldsOf(schema)', () => {
  it('lists members in their order and says which are needed', () => {
    const schema = {
      type: 'object',
      properties: { title: { type: 'string', maxLength: 300 }, when: { anyOf: [SHAPE, { type: 'null' }] } },
      required: ['title'],
    };
    expect(fieldsOf(schema).map(row)).toEqual(['title*: text, up to 300 characters', 'when: <Time> or null']);
  });

  it('lists the members of an object after it, and of the objects of a list, but not of what has a name', () => {
    const file = { type: 'object', properties: { name: { type: 'string' }, at: SHAPE }, required: ['name'] };
    const schema = { type: 'object', properties: { file, parts: { type: 'array', items: file } } };
    expect(fieldsOf(schema).map(row)).toEqual([
      'file: object',
      'file.name*: text',
      'file.at: <Time>',
      'parts: list of objects',
      'parts[].name*: text',
      'parts[].at: <Time>',
    ]);
  });

  it('lists the members of whatever a field can be', () => {
    const target = {
      anyOf: [
        { type: 'object', properties: { eventId: { type: 'string', format: 'uuid' } } },
        { type: 'object', properties: { figureId: { type: 'string', format: 'uuid' } } },
      ],
    };
    expect(fieldsOf({ type: 'object', properties: { target } }).map(row)).toEqual([
      'target: object or object',
      'target.eventId: UUID',
      'target.figureId: UUID',
    ]);
    expect(fieldsOf(target).map(row)).toEqual(['eventId: UUID', 'figureId: UUID']);
  });

  it('says what a field holds', () => {
    expect(kindOf({ type: ['string', 'null'] })).toBe('it: text or null');
    expect(kindOf({ type: 'integer', minimum: 1, maximum: 4 })).toBe('it: whole number, 1 to 4');
    expect(kindOf({ type: 'integer', exclusiveMinimum: 0, maximum: Number.MAX_SAFE_INTEGER })).toBe('it: whole number');
    expect(kindOf({ type: 'string', enum: ['', 'true', 'false'] })).toBe('it: true|false');
    expect(kindOf({ const: 'ongoing' })).toBe('it: ongoing');
    expect(kindOf({ type: 'array', maxItems: 100, items: { type: 'string', maxLength: 1_000 } })).toBe(
      'it: list of at most 100: text, up to 1,000 characters',
    );
    expect(kindOf({})).toBe('it: anything');
  });

  it('says what is meant by default where that can be said in a word', () => {
    const properties = {
      paper: { type: 'string', default: 'a4', description: 'Its size' },
      tags: { type: 'array', items: { type: 'string' }, default: [] },
    };
    expect(fieldsOf({ type: 'object', properties }).map(({ description }) => description)).toEqual([
      'Its size. By default `a4`',
      '',
    ]);
  });
});
