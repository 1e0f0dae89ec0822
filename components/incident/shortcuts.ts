// The page's keys, in one table: what the list of keys shows and what the page obeys.

import type { Action } from '@/core/incident/permission';

export interface Shortcut {
  /** As printed on the keyboard; "Mod" is Ctrl, or Command on a Mac. */
  readonly keys: readonly string[];
  readonly does: string;
  /** Only who may do this has the key. */
  readonly needs: Action;
}

/** By what they do, in the order of the list. */
export const PAGE_SHORTCUTS = {
  'new-event': { keys: ['N'], does: 'New event', needs: 'edit-events' },
  search: { keys: ['/'], does: 'Search or filter events', needs: 'read' },
  previous: { keys: ['↑', '←'], does: 'Previous event in time', needs: 'read' },
  next: { keys: ['↓', '→'], does: 'Next event in time', needs: 'read' },
  open: { keys: ['Enter'], does: 'Open the selected event', needs: 'read' },
  edit: { keys: ['E'], does: 'Edit the selected event', needs: 'edit-events' },
  delete: { keys: ['Del'], does: 'Delete the selected event', needs: 'edit-events' },
  'fit-selection': { keys: ['F'], does: 'Bring the selected event into view', needs: 'read' },
  jump: { keys: ['G'], does: 'Go to a time', needs: 'read' },
  choose: { keys: ['Space'], does: 'Choose the selected event among several, or let it go', needs: 'read' },
  'choose-previous': { keys: ['Shift ↑'], does: 'Choose the previous event as well', needs: 'read' },
  'choose-next': { keys: ['Shift ↓'], does: 'Choose the next event as well', needs: 'read' },
  'choose-all': { keys: ['Mod A'], does: 'Choose all events that are shown', needs: 'read' },
  leave: { keys: ['Esc'], does: 'Let go of several events; close the selected one', needs: 'read' },
  reason: { keys: ['R'], does: 'Say why, for a change that waits or for the next one', needs: 'edit-events' },
  'release-event': {
    keys: ['X'],
    does: 'Release the selected event to executives, or withdraw it',
    needs: 'edit-events',
  },
  share: { keys: ['S'], does: 'Share links', needs: 'share' },
  release: { keys: ['L'], does: 'Release this revision to live links', needs: 'share' },
  undo: { keys: ['Mod Z'], does: 'Undo', needs: 'edit-events' },
  redo: { keys: ['Mod Shift Z', 'Mod Y'], does: 'Redo', needs: 'edit-events' },
  keys: { keys: ['?'], does: 'These keys', needs: 'read' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type PageCommand = keyof typeof PAGE_SHORTCUTS;

/** What a row of the table that has the focus obeys besides, and a cell that is an editor. */
export const TABLE_SHORTCUTS: readonly Shortcut[] = [
  { keys: ['F2'], does: 'Edit the title in the table', needs: 'edit-events' },
  { keys: ['Tab', 'Shift Tab'], does: 'Save, and edit the next cell or the one before', needs: 'edit-events' },
  { keys: ['Enter'], does: 'Save the cell', needs: 'edit-events' },
  { keys: ['Esc'], does: 'Leave the cell as it was', needs: 'edit-events' },
];

export interface PageKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const PLAIN: Readonly<Record<string, PageCommand>> = {
  n: 'new-event',
  '/': 'search',
  '?': 'keys',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  ArrowDown: 'next',
  ArrowRight: 'next',
  Enter: 'open',
  e: 'edit',
  f: 'fit-selection',
  g: 'jump',
  r: 'reason',
  s: 'share',
  l: 'release',
  x: 'release-event',
  Delete: 'delete',
  Backspace: 'delete',
  Escape: 'leave',
  ' ': 'choose',
};

const WITH_CONTROL: Readonly<Record<string, PageCommand>> = { y: 'redo', a: 'choose-all' };

/** Null for keys that are not the page's. */
export function pageCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: PageKey): PageCommand | null {
  if (altKey) return null;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (ctrlKey || metaKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    if (shiftKey) return null;
    return WITH_CONTROL[letter] ?? null;
  }
  if (shiftKey && letter === 'ArrowUp') return 'choose-previous';
  if (shiftKey && letter === 'ArrowDown') return 'choose-next';
  // "?" and "/" take Shift on some keyboards; nothing else of the page does.
  if (shiftKey && letter !== '?' && letter !== '/') return null;
  return Object.hasOwn(PLAIN, letter) ? (PLAIN[letter] ?? null) : null;
}
