// What people do to the drawn timeline, as plain data: the only thing that gesture machines see of a browser.
// Positions are pixels of the drawing, from its top left corner; `atMs` is any clock that only moves forward.

export type PointerDevice = 'mouse' | 'touch' | 'pen';

export interface PointerPosition {
  readonly pointerId: number;
  readonly device: PointerDevice;
  readonly xPx: number;
  readonly yPx: number;
  readonly atMs: number;
  /** Alt turns snapping off. */
  readonly alt: boolean;
  /** Shift chooses all up to here, or what a box holds. */
  readonly shift?: boolean;
  /** Ctrl, or Command on a Mac, chooses one more. */
  readonly control?: boolean;
}

export interface PointerDown extends PointerPosition {
  readonly kind: 'down';
  /** Set when an undated event was taken up in the tray. */
  readonly trayEventId: string | null;
}

export interface PointerMove extends PointerPosition {
  readonly kind: 'move';
}

export interface PointerUp extends PointerPosition {
  readonly kind: 'up';
}

/** The browser took the pointer away, for scrolling or because a window came up. */
export interface PointerLost {
  readonly kind: 'lost';
  readonly pointerId: number;
}

export interface WheelTurn {
  readonly kind: 'wheel';
  readonly xPx: number;
  readonly yPx: number;
  readonly deltaX: number;
  readonly deltaY: number;
  readonly deltaUnit: 'pixel' | 'line' | 'page';
  /** Set by a trackpad's pinch and by holding Ctrl. */
  readonly control: boolean;
  readonly shift: boolean;
  readonly atMs: number;
}

export interface EscapePressed {
  readonly kind: 'escape';
}

/** The screen is about to be drawn anew; sent while `wantsFrames` says so. */
export interface FrameDue {
  readonly kind: 'frame';
  readonly atMs: number;
}

export type GestureInput = PointerDown | PointerMove | PointerUp | PointerLost | WheelTurn | EscapePressed | FrameDue;
