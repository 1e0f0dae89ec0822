'use client';

// The first stop of the keyboard on every page: over the header, to what the page is about. It is seen while it has the focus.

import type { ReactElement } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { classNames } from '@/components/ui/class-names';

export function SkipButton(): ReactElement {
  return (
    <button
      type="button"
      onClick={skip}
      className={classNames(
        buttonStyle('default'),
        'sr-only focus-visible:not-sr-only focus-visible:absolute! focus-visible:top-[9px] focus-visible:left-3 focus-visible:z-50 focus-visible:h-(--control) focus-visible:px-[11px]',
      )}
    >
      Skip to the content
    </button>
  );
}

function skip(): void {
  const content = document.querySelector('main');
  if (content === null) return;
  content.tabIndex = -1;
  content.focus();
}
