import { describe, expect, it } from 'vitest';
import { type DocumentInput, documentInputSchema } from '@/core/contracts/document-choices';
import { pageMarks } from './page-marks';

const marks = (choices: DocumentInput) => pageMarks(documentInputSchema.parse(choices));

describe('pageMarks', () => {
  it('has no Bates numbers unless they are asked for', () => {
    expect(marks({}).bates).toBeNull();
    expect(marks({ batesPrefix: '' }).bates).toBeNull();
  });
  it('begins at 0000001 after a prefix alone', () => {
    expect(marks({ batesPrefix: 'TMUS-' }).bates).toEqual({ prefix: 'TMUS-', first: 1, digits: 7 });
  });
  it('keeps the leading zeros of the first number', () => {
    expect(marks({ batesStart: '000451' }).bates).toEqual({ prefix: '', first: 451, digits: 6 });
  });
});
