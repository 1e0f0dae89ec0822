'use client';

// A modal dialog: titled, closed by Escape, by its button, and by a press outside unless something was typed.
// On a phone it rises from the lower edge and fills the width.

import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from './class-names';
import { IconButton } from './icon-button';

export interface DialogProps {
  readonly title: string;
  /** Absent where whoever shows the dialog takes it away to close it. */
  readonly isOpen?: boolean;
  readonly onClose: () => void;
  /** False while a press outside would lose what was typed. */
  readonly closesOnPressOutside?: boolean;
  readonly widthPx?: number;
  /** Fills the window's height; what is within scrolls by itself. */
  readonly isTall?: boolean;
  readonly children: ReactNode;
}

const OVERLAY =
  'fixed inset-0 z-50 grid items-start justify-items-center overflow-y-auto bg-scrim px-4 pb-4 ' +
  'max-sm:items-end max-sm:p-0';

const PANEL =
  'w-full rounded-xl border border-line-strong bg-raised shadow-raised data-[entering]:animate-appear ' +
  'max-sm:max-h-[92dvh] max-sm:max-w-none! max-sm:overflow-y-auto max-sm:rounded-b-none max-sm:border-x-0 max-sm:border-b-0 max-sm:pb-[env(safe-area-inset-bottom)]';

export function Dialog({
  title,
  isOpen = true,
  onClose,
  closesOnPressOutside = true,
  widthPx = 480,
  isTall = false,
  children,
}: DialogProps): ReactElement {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(isShown) => (isShown ? undefined : onClose())}
      isDismissable={closesOnPressOutside}
      className={classNames(OVERLAY, isTall ? 'pt-[4dvh]' : 'pt-[12dvh]')}
    >
      <Modal className={PANEL} style={{ maxWidth: widthPx }}>
        <AriaDialog className={classNames('outline-none', isTall && 'flex h-[92dvh] flex-col')}>
          <header className="flex items-center justify-between gap-2 py-3 pr-3 pl-5">
            <Heading slot="title" className="font-[620] text-md tracking-[-0.01em]">
              {title}
            </Heading>
            <IconButton icon="close" label="Close" shortcut="Esc" onPress={onClose} />
          </header>
          <div className={classNames('px-5 pb-5', isTall && 'flex min-h-0 flex-1 flex-col')}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
