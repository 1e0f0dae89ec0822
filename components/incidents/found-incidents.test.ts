import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { foundIncidents } from './found-incidents';
import type { IncidentRow } from './incident-row';

const row = (ref: string, some: Partial<IncidentRow>): IncidentRow => ({
  ...{
    ref,
    title: '',
    status: 'open',
    severity: null,
    zone: 'UTC',
    eventCount: 0,
    updatedAt: instant(0),
    deadline: null,
  },
  ...some,
});
const ROWS = [
  row('INC-2026-0012', { title: 'Café tills offline', severity: 2 }),
  row('INC-2025-0001', { title: 'Token stolen', status: 'contained', zone: 'Europe/Berlin', severity: 1 }),
  row('INC-2024-0007', { title: 'Stolen laptop' }),
];
const found = (search: string) => foundIncidents(ROWS, search).map(({ ref }) => ref.slice(-4));

describe('the search of the incident list', () => {
  it('finds all for no words, in their order', () => {
    expect(found('  ')).toEqual(['0012', '0001', '0007']);
  });

  it.each([
    ['stolen', ['0001', '0007']],
    ['STOLEN token', ['0001']],
    ['2026-0012', ['0012']],
    ['cafe', ['0012']],
    ['contained', ['0001']],
    ['severity 2', ['0012']],
    ['berlin', ['0001']],
    ['stolen cafe', []],
  ])('finds what has every word of “%s”, wherever the list shows it', (search, refs) => {
    expect(found(search)).toEqual(refs);
  });
});
