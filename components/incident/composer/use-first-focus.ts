'use client';

// Where the focus begins in the composer, and in what stands in for it until its code has come.

import { type RefObject, useEffect, useState } from 'react';
import { WHEN_FIELD } from './composer-card';

type Input = RefObject<HTMLInputElement | null>;

/** The caret stands where one goes on writing: in the field that had the focus in what stood there before. */
export function useFirstFocus(title: Input, when: Input): void {
  // While this is rendered for the first time, that is still there.
  const [isAtTime] = useState(isWritingWhen);
  useEffect(() => {
    const { current } = isAtTime ? when : title;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [isAtTime, title, when]);
}

const isWritingWhen = (): boolean => {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && activeElement.name === WHEN_FIELD.name;
};
