import { describe, expect, it } from 'vitest';
import { invalid } from '../refusal';
import { refusalWords } from './refusal-words';

describe('the words of a refusal', () => {
  it('say all that is wrong', () => {
    const errors = [...Object(invalid('/a', 'Is missing.')).errors, ...Object(invalid('/b', 'Is no zone.')).errors];
    expect(refusalWords({ kind: 'invalid', errors }, '')).toBe('Is missing.\nIs no zone.');
  });

  it('say why it may not be done', () => {
    expect(refusalWords({ kind: 'held', detail: 'A hold stands.' }, '')).toBe('A hold stands.');
  });

  it('say what there is not', () => {
    expect(refusalWords({ kind: 'not-found' }, 'There is no incident INC-1.')).toBe('There is no incident INC-1.');
  });
});
