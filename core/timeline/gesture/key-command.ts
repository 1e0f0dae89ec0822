// What a key means while the timeline has the focus, and the list of these keys for whoever explains them.

export type Walk = 'earlier' | 'later' | 'lane-above' | 'lane-below' | 'first' | 'last';

export type KeyCommand =
  | { readonly kind: 'walk'; readonly to: Walk }
  /** To the next holder of a milestone, or the one before. */
  | { readonly kind: 'milestone'; readonly direction: 1 | -1 }
  /** Makes the lane of what has the focus one thin row, or opens it again. */
  | { readonly kind: 'collapse' }
  | { readonly kind: 'move-lane'; readonly direction: 1 | -1 }
  | { readonly kind: 'open' }
  /** Chooses what has the focus among several, or lets it go. */
  | { readonly kind: 'choose' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'fit' }
  /** Moves the event by the unit in view. */
  | { readonly kind: 'nudge'; readonly direction: 1 | -1 }
  /** Moves one bound of the event, or one end of what lasts, by the unit in view. */
  | { readonly kind: 'nudge-bound'; readonly side: 'early' | 'late'; readonly direction: 1 | -1 };

export interface KeyPress {
  /** As the keyboard names it: "ArrowLeft", "+". */
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly control: boolean;
  readonly meta: boolean;
}

const ZOOM_STEP = 1.5;

const PLAIN: Readonly<Record<string, KeyCommand>> = {
  ArrowLeft: { kind: 'walk', to: 'earlier' },
  ArrowRight: { kind: 'walk', to: 'later' },
  ArrowUp: { kind: 'walk', to: 'lane-above' },
  ArrowDown: { kind: 'walk', to: 'lane-below' },
  Home: { kind: 'walk', to: 'first' },
  End: { kind: 'walk', to: 'last' },
  Enter: { kind: 'open' },
  ' ': { kind: 'choose' },
  Escape: { kind: 'leave' },
  m: { kind: 'milestone', direction: 1 },
  c: { kind: 'collapse' },
};

/** These are characters: on many keyboards they take Shift or Alt Gr to type, so modifiers do not matter. */
const TYPED: Readonly<Record<string, KeyCommand>> = {
  '+': { kind: 'zoom', factor: ZOOM_STEP },
  '=': { kind: 'zoom', factor: ZOOM_STEP },
  '-': { kind: 'zoom', factor: 1 / ZOOM_STEP },
  '−': { kind: 'zoom', factor: 1 / ZOOM_STEP },
  '0': { kind: 'fit' },
  '[': { kind: 'nudge-bound', side: 'early', direction: -1 },
  '{': { kind: 'nudge-bound', side: 'early', direction: 1 },
  ']': { kind: 'nudge-bound', side: 'late', direction: 1 },
  '}': { kind: 'nudge-bound', side: 'late', direction: -1 },
};

const SHIFTED: Readonly<Record<string, KeyCommand>> = {
  ArrowUp: { kind: 'move-lane', direction: -1 },
  ArrowDown: { kind: 'move-lane', direction: 1 },
  ArrowLeft: { kind: 'nudge', direction: -1 },
  ArrowRight: { kind: 'nudge', direction: 1 },
  M: { kind: 'milestone', direction: -1 },
};

/** Null for keys that are not the timeline's, which go on to the page and the browser. */
export function keyCommand({ key, shift, alt, control, meta }: KeyPress): KeyCommand | null {
  const isAltGraph = control && alt;
  if (meta || (control && !isAltGraph)) return null;
  const typed = TYPED[key];
  if (typed !== undefined) return typed;
  if (alt || control) return null;
  return (shift ? SHIFTED[key] : PLAIN[key]) ?? null;
}

export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

export const TIMELINE_SHORTCUTS: readonly Shortcut[] = [
  { keys: ['←', '→'], does: 'Previous and next event in time' },
  { keys: ['↑', '↓'], does: 'Nearest event in the lane above or below' },
  { keys: ['Home', 'End'], does: 'First and last event' },
  { keys: ['M', 'Shift M'], does: 'Next and previous milestone' },
  { keys: ['Enter'], does: 'Open the event' },
  { keys: ['Space'], does: 'Choose the event or the crowd among several; with two, see the time between them' },
  { keys: ['Shift ←', 'Shift →'], does: 'Move the event by the unit in view; date an undated one' },
  { keys: ['[', ']'], does: 'Widen the earliest or latest bound, or the start or end' },
  { keys: ['{', '}'], does: 'Narrow the earliest or latest bound, or the start or end' },
  { keys: ['C'], does: 'Collapse the lane of the event, or open it' },
  { keys: ['Shift ↑', 'Shift ↓'], does: 'Move the lane of the event up or down' },
  { keys: ['+', '−'], does: 'Zoom in and out' },
  { keys: ['0'], does: 'Fit everything' },
  { keys: ['Esc'], does: 'Cancel a drag; leave the event' },
];
