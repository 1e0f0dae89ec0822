import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useShortcut } from './use-shortcut';

afterEach(cleanup);

function Page({ act, withDialog = false, isEnabled }: { act: () => void; withDialog?: boolean; isEnabled?: boolean }) {
  useShortcut('n', act, isEnabled);
  return (
    <>
      <input aria-label="Title" />
      <button type="button">Elsewhere</button>
      {withDialog ? <div role="dialog" aria-label="Above" /> : null}
    </>
  );
}

const pressN = (target: Element, modifiers = {}) => fireEvent.keyDown(target, { key: 'n', ...modifiers });

describe('useShortcut', () => {
  it('acts on its key, in either case', () => {
    const act = vi.fn();
    render(<Page act={act} />);
    pressN(document.body);
    fireEvent.keyDown(screen.getByRole('button'), { key: 'N', shiftKey: true });
    expect(act).toHaveBeenCalledTimes(2);
  });
  it('leaves the key to whoever types', () => {
    const act = vi.fn();
    render(<Page act={act} />);
    pressN(screen.getByRole('textbox'));
    expect(act).not.toHaveBeenCalled();
  });
  it('leaves the key to the browser with Ctrl, Alt or Meta', () => {
    const act = vi.fn();
    render(<Page act={act} />);
    pressN(document.body, { ctrlKey: true });
    pressN(document.body, { metaKey: true });
    pressN(document.body, { altKey: true });
    expect(act).not.toHaveBeenCalled();
  });
  it('does nothing under an open dialog', () => {
    const act = vi.fn();
    render(<Page act={act} withDialog />);
    pressN(document.body);
    expect(act).not.toHaveBeenCalled();
  });
  it('does nothing while it is switched off', () => {
    const act = vi.fn();
    render(<Page act={act} isEnabled={false} />);
    pressN(document.body);
    expect(act).not.toHaveBeenCalled();
  });
});
