'use client';

// Brief notices in the lower corner, read out politely. F6 reaches them by keyboard; they wait while hovered or focused.

import type { ReactElement } from 'react';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_ToastRegion as AriaToastRegion,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContentSlot,
} from 'react-aria-components/Toast';
import { Button } from './button';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { type ToastContent, toastQueue } from './toast-queue';

const REGION =
  'fixed right-5 bottom-5 z-60 flex flex-col gap-2 rounded-lg outline-none max-sm:inset-x-3 max-sm:bottom-3 print:hidden';

const TOAST =
  'flex min-h-11 items-center gap-3 rounded-lg border border-line-strong bg-raised py-1.5 pr-1.5 pl-3.5 text-ink text-sm shadow-raised ' +
  'animate-appear sm:min-w-72 sm:max-w-[420px]';

export function ToastRegion(): ReactElement {
  return (
    <AriaToastRegion<ToastContent> queue={toastQueue} aria-label="Notices" className={REGION}>
      {({ toast }) => (
        <Toast toast={toast} className={TOAST}>
          {toast.content.tone === 'problem' ? <Icon name="warning" className="text-attack" /> : null}
          <ToastContentSlot role="status" className="min-w-0 flex-1">
            <Text slot="title">{toast.content.message}</Text>
          </ToastContentSlot>
          {toast.content.action === null ? null : (
            <Button
              variant="quiet"
              onPress={() => {
                toast.content.action?.onPress();
                toastQueue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton icon="close" label="Close" size="small" onPress={() => toastQueue.close(toast.key)} />
        </Toast>
      )}
    </AriaToastRegion>
  );
}
