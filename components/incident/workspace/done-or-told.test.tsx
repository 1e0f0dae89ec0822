import { afterEach, expect, it } from 'vitest';
import { closeToast, toastQueue } from '@/components/ui/toast-queue';
import { doneOrTold } from './done-or-told';

afterEach(() => {
  for (const { key } of toastQueue.visibleToasts) closeToast(key);
});

const told = () => toastQueue.visibleToasts.map(({ content }) => content.message);

it('shows why a press changed nothing, and nothing where it did', () => {
  expect([doneOrTold([]), told()]).toEqual([true, []]);
  expect([doneOrTold([{ pointer: '/evidence/0', detail: 'There is no such file.' }]), told()]).toEqual([
    false,
    ['There is no such file.'],
  ]);
});
