import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LinkForm } from './link-form';

afterEach(cleanup);

describe('LinkForm', () => {
  it('leads to signing in with a password where the link is used up, and says so', async () => {
    render(
      <LinkForm action={async (last) => ({ ...last, refusal: 'This link does not work any more.' })} code="abc" />,
    );
    const form = screen.getByText('Continue').closest('form') ?? document.body;
    await act(async () => void fireEvent.submit(form));
    expect(screen.getByRole('alert').textContent).toBe('This link does not work any more.');
    expect(screen.queryByText('Continue')).toBeNull();
    expect(screen.getByText('Sign in with a password').getAttribute('href')).toBe('/sign-in');
  });
});
