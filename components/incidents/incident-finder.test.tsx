import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instant } from '@/core/time/instant';
import { IncidentFinder } from './incident-finder';
import type { IncidentRow } from './incident-row';

const push = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

afterEach(cleanup);

const rows = (count: number): readonly IncidentRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ ref: `INC-2026-000${index + 1}`, title: index === 2 ? 'Token stolen' : `Case ${index + 1}`, status: 'open' },
    ...{ severity: null, zone: 'UTC', eventCount: 0, updatedAt: instant(0), deadline: null },
  }));

describe('the incidents', () => {
  it('have no search while they are few', () => {
    render(<IncidentFinder incidents={rows(8)} renderedAt={instant(0)} />);
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.getAllByRole('link')).toHaveLength(8);
  });

  it('are found by a word from the key on, and the first is opened by Enter', () => {
    render(<IncidentFinder incidents={rows(9)} renderedAt={instant(0)} />);
    const field = screen.getByRole('searchbox', { name: 'Search incidents' });
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'stolen' } });
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Token stolen']);
    expect(screen.getByRole('status').textContent).toBe('1 of 9');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(push).toHaveBeenCalledWith('/incidents/INC-2026-0003');
  });

  it('say so where none is meant', () => {
    render(<IncidentFinder incidents={rows(9)} renderedAt={instant(0)} />);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nothing like it' } });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText(/No incident has “nothing like it”/)).toBeDefined();
  });
});
