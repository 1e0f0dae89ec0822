import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CodeBlock } from './code-block';

afterEach(cleanup);

const withClipboard = (clipboard: Pick<Clipboard, 'writeText'> | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });

const CODE = 'curl -sS \\\n  -d \'{"title": "A"}\'';

describe('CodeBlock', () => {
  it('shows what is to be pasted as it is, and copies just that', async () => {
    const writeText = vi.fn(async () => undefined);
    withClipboard({ writeText });
    render(<CodeBlock label="Command: Add an event" code={CODE} />);
    expect(screen.getByRole('figure', { name: 'Command: Add an event' }).textContent).toBe(CODE);
    fireEvent.click(screen.getByRole('button', { name: 'Copy: Command: Add an event' }));
    expect(await screen.findByRole('button', { name: 'Copied: Command: Add an event' })).toBeDefined();
    expect(writeText).toHaveBeenCalledWith(CODE);
  });

  it('leaves it selected where the browser lets nothing be copied', async () => {
    withClipboard(undefined);
    render(<CodeBlock label="Command: Add an event" code={CODE} />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy: Command: Add an event' }));
    expect(await screen.findByText('Select and copy it')).toBeDefined();
    expect(getSelection()?.toString()).toBe(CODE);
  });
});
