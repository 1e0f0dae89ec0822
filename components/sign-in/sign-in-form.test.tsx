import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SignInForm } from './sign-in-form';
import type { SignInAction } from './sign-in-state';

afterEach(cleanup);

const email = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'E-mail' });
const password = () => screen.getByLabelText<HTMLInputElement>('Password');
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });

describe('SignInForm', () => {
  it('keeps both fields and says why when it is refused', async () => {
    const action = vi.fn<SignInAction>(async (_, form) => ({
      email: String(form.get('email')),
      refusal: 'Wrong e-mail address or password.',
    }));
    render(<SignInForm action={action} next="/incidents/INC-2023-0001" />);
    type(email(), 'a@example.com');
    type(password(), 'not this one');
    await act(async () => void fireEvent.submit(email().closest('form') ?? email()));
    expect(screen.getByRole('alert').textContent).toBe('Wrong e-mail address or password.');
    expect(email().value).toBe('a@example.com');
    expect(password().value).toBe('not this one');
    expect(action.mock.calls[0]?.[1].get('next')).toBe('/incidents/INC-2023-0001');
  });

  it('has the password typed over after a refusal', async () => {
    render(<SignInForm action={async () => ({ email: '', refusal: 'Wrong.' })} next="/incidents" />);
    type(password(), 'not this one');
    await act(async () => void fireEvent.submit(password().closest('form') ?? password()));
    expect(document.activeElement).toBe(password());
    expect([password().selectionStart, password().selectionEnd]).toEqual([0, 'not this one'.length]);
  });

  it('tells password stores what its fields are', () => {
    render(<SignInForm action={async (last) => last} next="/incidents" />);
    expect(email().autocomplete).toBe('username');
    expect(password().autocomplete).toBe('current-password');
  });
});
