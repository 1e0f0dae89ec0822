'use client';

// Obeys the page's keys: not while somebody types, not under a dialog, and not where the control with the focus has
// used the key itself. A text field keeps its own undo.

import { useEffect, useEffectEvent } from 'react';
import { keyIsTaken } from '@/components/ui/use-shortcut';
import { PAGE_SHORTCUTS, type PageCommand, pageCommand } from './shortcuts';
import { usePageDeeds } from './use-page-deeds';
import { useSteadyWorkspace } from './workspace/workspace';

/** Where Enter presses, and arrows choose. */
const HAS_KEYS_OF_ITS_OWN = 'button, a[href], [role="radiogroup"], [role="grid"], [role="toolbar"], summary';

/** Where somebody types, undo is the field's. */
const HAS_UNDO_OF_ITS_OWN = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]';

/** Where it means all of a text or of a list, or all of a dialog. */
const HAS_KEYS_FOR_ALL = `${HAS_UNDO_OF_ITS_OWN}, [role="listbox"], [role="menu"], [role="dialog"]`;

export function usePageKeys(showKeys: () => void): void {
  const { may } = useSteadyWorkspace();
  const deeds = usePageDeeds(showKeys);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = pageCommand(event);
    if (command === null || isTaken(command, event) || !may(PAGE_SHORTCUTS[command].needs)) return;
    if (deeds[command]()) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTaken(command: PageCommand, event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  const isInForm = target?.closest('form') != null;
  switch (command) {
    case 'undo':
    case 'redo':
      return isInForm || event.defaultPrevented || target?.closest(HAS_UNDO_OF_ITS_OWN) != null;
    case 'choose-all':
      return isInForm || event.defaultPrevented || target?.closest(HAS_KEYS_FOR_ALL) != null;
    case 'open':
    case 'choose':
      return isInForm || keyIsTaken(event) || target?.closest(HAS_KEYS_OF_ITS_OWN) != null;
    default:
      // Whoever fills in a form means the form, also on its buttons.
      return isInForm || keyIsTaken(event);
  }
}
