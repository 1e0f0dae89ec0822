import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ListedPerson, NOTHING_DONE, type PeopleAction } from './people-state';
import { PeopleView } from './people-view';

afterEach(cleanup);

const people = (count: number): readonly ListedPerson[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `p-${index}`, name: index === 2 ? 'José Núñez' : `Person ${index}`, email: `p-${index}@example.org` },
    ...{ administrator: index === 0, isDisabled: index === 4, hasTwoStep: false, seen: 'never signed in' },
    isSelf: index === 0,
  }));

const action = vi.fn<PeopleAction>(async () => NOTHING_DONE);
const shown = () => screen.queryAllByRole('listitem').map((row) => within(row).getAllByText(/@/)[0]?.textContent);

describe('everybody with an account', () => {
  it('has no search while they are few', () => {
    render(<PeopleView people={people(8)} action={action} />);
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(shown()).toHaveLength(8);
  });

  it('is found by name, whatever its accents, by address and by standing', () => {
    render(<PeopleView people={people(300)} action={action} />);
    const field = screen.getByRole('searchbox', { name: 'Search people' });
    fireEvent.change(field, { target: { value: 'nunez' } });
    expect(shown()).toEqual(['p-2@example.org']);
    expect(screen.getByText('1 of 300')).toBeDefined();
    fireEvent.change(field, { target: { value: 'disabled' } });
    expect(shown()).toEqual(['p-4@example.org']);
    fireEvent.change(field, { target: { value: 'nobody at all' } });
    expect(screen.getByText(/Nobody has “nobody at all”/)).toBeDefined();
  });

  it('gets another name by the menu, and the form goes once it is changed', async () => {
    action.mockResolvedValueOnce({ ...NOTHING_DONE, done: 'p-1@example.org is Ada Rivera now.' });
    render(<PeopleView people={people(2)} action={action} />);
    fireEvent.click(screen.getByRole('button', { name: 'More about Person 1' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Change the name…' }));
    const field = await screen.findByLabelText<HTMLInputElement>('Name');
    expect(field.value).toBe('Person 1');
    fireEvent.change(field, { target: { value: 'Ada Rivera' } });
    fireEvent.click(screen.getByRole('button', { name: 'Change name' }));
    await waitFor(() => expect(screen.queryByLabelText('Name')).toBeNull());
    expect(Object.fromEntries(action.mock.lastCall?.[1] ?? [])).toMatchObject({
      ...{ intent: 'rename', user: 'p-1', name: 'Ada Rivera' },
    });
  });
});
