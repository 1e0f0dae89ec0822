import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '@/core/incident/vocabulary';
import { readsSources } from './export-reader';

describe('whom a chronology is made for', () => {
  it('decides whether what is cited is told: members, responders and counsel read it', () => {
    expect(AUDIENCES.filter((audience) => readsSources({ kind: 'audience', audience }))).toEqual([
      'responders',
      'counsel',
    ]);
    expect(readsSources({ kind: 'member', role: 'viewer' })).toBe(true);
  });
});
