import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MICROS_PER_HOUR } from '@/core/time/instant';
import { ShiftForm } from './shift-form';

afterEach(cleanup);

const open = () => {
  const onChange = vi.fn();
  render(<ShiftForm onChange={onChange} onDone={() => undefined} />);
  return onChange;
};
const amount = () => screen.getByLabelText<HTMLInputElement>('By');
const shift = () => screen.getByText('Shift', { selector: 'button' });

describe('shifting events', () => {
  it('begins with its amount selected, so that typing replaces it', async () => {
    open();
    await waitFor(() => expect(document.activeElement).toBe(amount()));
    expect([amount().selectionStart, amount().selectionEnd]).toEqual([0, amount().value.length]);
  });
  it('takes a unit in words, and says what that does', () => {
    const onChange = open();
    fireEvent.change(amount(), { target: { value: '-2 hours' } });
    expect(screen.getByRole('status').textContent).toContain('They move 2 hours earlier.');
    fireEvent.submit(amount());
    expect(onChange).toHaveBeenCalledWith({ kind: 'shift', micros: -2 * MICROS_PER_HOUR });
  });
  it('says why it cannot read an amount', () => {
    open();
    fireEvent.change(amount(), { target: { value: 'a little' } });
    expect(screen.getByText(/Say a number/)).toBeTruthy();
    expect(shift().hasAttribute('disabled')).toBe(true);
  });
});
