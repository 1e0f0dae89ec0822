import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeToast, showProblem, showToast } from './toast-queue';
import { ToastRegion } from './toast-region';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  render(<ToastRegion />);
});
afterEach(() => {
  act(() => vi.runAllTimers());
  cleanup();
  vi.useRealTimers();
});

const notices = () =>
  screen.queryAllByRole('alertdialog').map((notice) => notice.getAttribute('aria-labelledby') !== null);

describe('ToastRegion', () => {
  it('announces politely what was done', () => {
    act(() => void showToast('Event deleted'));
    expect(screen.getByRole('status').textContent).toBe('Event deleted');
    expect(screen.getByRole('alertdialog', { name: 'Event deleted' })).toBeTruthy();
  });

  it('takes it back with its action, once', () => {
    const undo = vi.fn();
    act(() => void showToast('Event deleted', { label: 'Undo', onPress: undo }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(notices()).toEqual([]);
  });

  it('goes by itself after eight seconds, not before', () => {
    act(() => void showToast('Event deleted'));
    act(() => vi.advanceTimersByTime(7_900));
    expect(notices()).toHaveLength(1);
    act(() => vi.advanceTimersByTime(200));
    expect(notices()).toEqual([]);
  });

  it('keeps a problem until it is closed', () => {
    act(() => void showProblem('Not saved'));
    act(() => vi.advanceTimersByTime(60_000));
    expect(notices()).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(notices()).toEqual([]);
  });

  it('can be taken back by whoever showed it', () => {
    let key = '';
    act(() => {
      key = showProblem('Offline');
    });
    act(() => closeToast(key));
    expect(notices()).toEqual([]);
  });
});
