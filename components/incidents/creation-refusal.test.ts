import { describe, expect, it } from 'vitest';
import type { ApiFailure } from '@/client/api';
import { refusalOf } from './creation-refusal';

const problem = (status: number, errors?: { pointer: string; detail: string }[]): ApiFailure => ({
  kind: 'problem',
  status,
  problem: { type: 'about:blank', title: 'Refused', status, ...(errors === undefined ? {} : { errors }) },
});

describe('refusalOf', () => {
  it('puts each error on its field', () => {
    const errors = [
      { pointer: '/title', detail: 'Too long.' },
      { pointer: '/zone', detail: 'There is no such time zone.' },
    ];
    expect(refusalOf(problem(422, errors))).toEqual({
      fields: { title: 'Too long.', zone: 'There is no such time zone.' },
      general: null,
    });
  });
  it('keeps what belongs to no field where it can be seen', () => {
    const errors = [
      { pointer: '/title', detail: 'Too long.' },
      { pointer: '', detail: 'Not JSON.' },
    ];
    expect(refusalOf(problem(400, errors))).toEqual({ fields: { title: 'Too long.' }, general: 'Not JSON.' });
  });
  it('never says nothing', () => {
    expect(refusalOf(problem(403)).general).toBe('Refused');
    expect(refusalOf(problem(401)).general).toMatch(/signed out/);
    expect(refusalOf({ kind: 'unreachable', detail: 'fetch failed' }).general).toMatch(/kept/);
  });
});
