// The shape of the mouse pointer: what would happen if the button went down here.

import { assertNever } from '@/core/assert-never';
import type { Grip } from './grip';
import type { GestureState } from './state';

export type Cursor = 'default' | 'pointer' | 'grab' | 'grabbing' | 'ew-resize' | 'zoom-in' | 'crosshair';

export function cursorFor(state: GestureState, grip: Grip | null, readOnly: boolean): Cursor {
  switch (state.kind) {
    case 'panning':
    case 'pinching':
      return 'grabbing';
    case 'dragging-time':
      return state.part === 'body' || state.part === 'placed' ? 'grabbing' : 'ew-resize';
    case 'dragging-lane':
      return 'grabbing';
    case 'boxing':
      return 'crosshair';
    case 'brushing':
      return state.part === 'whole' ? 'grabbing' : 'ew-resize';
    case 'idle':
    case 'gliding':
    case 'pressed':
      return grip === null ? 'default' : cursorOver(grip, readOnly);
    default:
      return assertNever(state);
  }
}

function cursorOver(grip: Grip, readOnly: boolean): Cursor {
  switch (grip.kind) {
    case 'event':
      return grip.part === 'body' || readOnly ? 'pointer' : 'ew-resize';
    case 'brush':
      return grip.part === 'whole' ? 'grab' : 'ew-resize';
    case 'strip':
    case 'lane':
    case 'milestone':
    case 'ghost':
    case 'deadline':
    case 'tray':
      return 'pointer';
    case 'crowd':
      return 'zoom-in';
    case 'plot':
    case 'margin':
      return 'default';
    default:
      return assertNever(grip);
  }
}
