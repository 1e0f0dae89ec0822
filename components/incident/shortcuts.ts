// The page's keys, in one table: what the list of keys shows and what the page obeys.

export type PageCommand =
  | 'new-event'
  | 'search'
  | 'keys'
  | 'previous'
  | 'next'
  | 'open'
  | 'edit'
  | 'delete'
  | 'leave'
  | 'reason'
  | 'undo'
  | 'redo';

export interface PageShortcut {
  readonly command: PageCommand;
  /** As printed on the keyboard; "Mod" is Ctrl, or Command on a Mac. */
  readonly keys: readonly string[];
  readonly does: string;
  /** Changes the incident, so that a viewer does not have it. */
  readonly edits: boolean;
}

export const PAGE_SHORTCUTS: readonly PageShortcut[] = [
  { command: 'new-event', keys: ['N'], does: 'New event', edits: true },
  { command: 'search', keys: ['/'], does: 'Search or filter events', edits: false },
  { command: 'previous', keys: ['↑', '←'], does: 'Previous event in time', edits: false },
  { command: 'next', keys: ['↓', '→'], does: 'Next event in time', edits: false },
  { command: 'open', keys: ['Enter'], does: 'Open the selected event', edits: false },
  { command: 'edit', keys: ['E'], does: 'Edit the selected event', edits: true },
  { command: 'delete', keys: ['Del'], does: 'Delete the selected event', edits: true },
  { command: 'leave', keys: ['Esc'], does: 'Close the selected event', edits: false },
  { command: 'reason', keys: ['R'], does: 'Say why, for a change that waits or for the next one', edits: true },
  { command: 'undo', keys: ['Mod Z'], does: 'Undo', edits: true },
  { command: 'redo', keys: ['Mod Shift Z', 'Mod Y'], does: 'Redo', edits: true },
  { command: 'keys', keys: ['?'], does: 'These keys', edits: false },
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
  r: 'reason',
  Delete: 'delete',
  Backspace: 'delete',
  Escape: 'leave',
};

/** Null for keys that are not the page's. */
export function pageCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: PageKey): PageCommand | null {
  if (altKey) return null;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (ctrlKey || metaKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    return letter === 'y' && !shiftKey ? 'redo' : null;
  }
  // "?" and "/" take Shift on some keyboards; nothing else of the page does.
  if (shiftKey && letter !== '?' && letter !== '/') return null;
  return Object.hasOwn(PLAIN, letter) ? (PLAIN[letter] ?? null) : null;
}
