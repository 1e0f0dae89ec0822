'use client';

// Where the field that somebody writes in goes from under them, as when its event is deleted by another, what they type on
// goes nowhere: letters would be the page's keys, and Enter and E would take the rest for the title of the event beside it.
// It ends with a key that writes nothing, a press or a pause: they have looked up.

import { useEffect } from 'react';

const PAUSE_MS = 2_000;

const WRITTEN_IN = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, [contenteditable="true"]';

const KEYS_BESIDE_WRITING: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'AltGraph', 'Dead']);

interface Writing {
  readonly field: Element;
  readonly atMs: number;
}

export function useStrayTyping(): void {
  useEffect(() => {
    let writing: Writing | null = null;
    const onInput = ({ target, timeStamp }: Event) => {
      if (target instanceof Element && target.matches(WRITTEN_IN)) writing = { field: target, atMs: timeStamp };
    };
    const onKey = (event: KeyboardEvent) => {
      if (KEYS_BESIDE_WRITING.has(event.key)) return;
      if (writing !== null && writes(event) && isStray(event, writing)) {
        event.preventDefault();
        event.stopPropagation();
        writing = { ...writing, atMs: event.timeStamp };
      } else if (event.key === 'Enter' || !writes(event)) {
        // A line that Enter ends has its input still to come.
        writing = null;
      }
    };
    const end = () => {
      writing = null;
    };
    document.addEventListener('input', onInput, true);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', end, true);
    return () => {
      document.removeEventListener('input', onInput, true);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', end, true);
    };
  }, []);
}

const isStray = ({ target, timeStamp }: KeyboardEvent, { field, atMs }: Writing): boolean =>
  !field.isConnected &&
  timeStamp - atMs < PAUSE_MS &&
  !(target instanceof Element && target.closest(WRITTEN_IN) !== null);

/** Whether the key writes in a field, or takes away what was written. */
const writes = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey) && (key.length === 1 || key === 'Enter' || key === 'Backspace' || key === 'Delete');
