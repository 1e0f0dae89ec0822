import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PasswordForm } from './password-form';
import { NOT_TRIED } from './sign-in-state';

afterEach(cleanup);

const keep = async () => NOT_TRIED;

describe('the form of a new password', () => {
  it('asks an administrator under which name they are recorded, and nobody else', () => {
    const { rerender } = render(<PasswordForm action={keep} email="a@example.org" isAlone name="Administrator" />);
    expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Administrator');
    rerender(<PasswordForm action={keep} email="a@example.org" isAlone />);
    expect(screen.queryByLabelText('Your name')).toBeNull();
  });
});
