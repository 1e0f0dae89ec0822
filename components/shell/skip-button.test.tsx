import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SkipButton } from './skip-button';

afterEach(cleanup);

describe('the first stop of the keyboard', () => {
  it('leads over the header to what the page is about', () => {
    render(
      <>
        <SkipButton />
        <main>Events</main>
      </>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Skip to the content' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});
