import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { WarnField } from './warn-field';

afterEach(cleanup);

it('hands on what can be read, and keeps what cannot with what would be right', () => {
  const read: (readonly number[])[] = [];
  render(<WarnField hours={[72, 24]} onHours={(hours) => read.push(hours)} />);
  const field = screen.getByRole<HTMLInputElement>('textbox');
  expect(field.value).toBe('72, 24');
  fireEvent.change(field, { target: { value: '4, soon' } });
  expect([field.value, read.length]).toEqual(['4, soon', 0]);
  expect(screen.getByText(/Write whole hours/)).toBeTruthy();
  fireEvent.change(field, { target: { value: '4, 48 4' } });
  expect(read).toEqual([[48, 4]]);
  expect(screen.queryByText(/Write whole hours/)).toBeNull();
});
