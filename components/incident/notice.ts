import { closeToast, showToast, type ToastAction } from '@/components/ui/toast-queue';

let shownKey: string | null = null;

/** Shows what was just done, in the place of what was done before: only the last deed can be what somebody looks for. */
export function showNotice(message: string, action: ToastAction | null = null): void {
  if (shownKey !== null) closeToast(shownKey);
  shownKey = showToast(message, action);
}
