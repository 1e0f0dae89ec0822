import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLeaveWarning } from './use-leave-warning';

/** Whether the browser would ask. */
const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('the browser asks before a tab is closed that alone has something, and only then', () => {
  const { rerender, unmount } = renderHook(({ isUnsaved }) => useLeaveWarning(isUnsaved), {
    initialProps: { isUnsaved: false },
  });
  expect(asks()).toBe(false);
  rerender({ isUnsaved: true });
  expect(asks()).toBe(true);
  unmount();
  expect(asks()).toBe(false);
});
