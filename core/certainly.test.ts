import { describe, expect, it } from 'vitest';
import { certainly } from './certainly';

describe('what is certainly there', () => {
  it('is given as it is, also where it says nothing', () => {
    expect([certainly(0), certainly(''), certainly(false)]).toEqual([0, '', false]);
  });

  it('throws where it is missing', () => {
    expect(() => certainly(null)).toThrow('Missing');
    expect(() => certainly(undefined)).toThrow('Missing');
  });
});
