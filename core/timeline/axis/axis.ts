// The shape of the time axis, free of pixels: monotone and piecewise linear, with quiet stretches folded away.
// In: instants (µs). Out: a position as two sums, live axis units and folds passed; a scale gives each sum its pixels.
// Outside its first and last edge the axis continues at the rate of the piece it leaves.

import { certainly } from '@/core/certainly';

/** One piece of the axis, live or folded, from `fromMicros` to where the next one starts. */
export interface AxisPiece {
  readonly fromMicros: number;
  /** Live axis units before this piece. */
  readonly liveUnits: number;
  /** Folds before this piece. */
  readonly folds: number;
  /** Axis units for each microsecond; zero inside a fold. */
  readonly unitsPerMicro: number;
  /** Folds for each microsecond; zero outside a fold. */
  readonly foldsPerMicro: number;
}

export interface TimeAxis {
  /** At least one; the first is live and also covers everything before it. */
  readonly pieces: readonly AxisPiece[];
  readonly foldCount: number;
  /** How wide a fold would like to be, in axis units, before a scale holds it within its limits in pixels. */
  readonly unitsPerFold: number;
}

export interface AxisPosition {
  readonly liveUnits: number;
  readonly folds: number;
}

/** An axis without folds: one unit is one microsecond. The origin keeps the sums small, so that they stay exact. */
export const linearAxis = (originMicros: number): TimeAxis => ({
  pieces: [{ fromMicros: originMicros, liveUnits: 0, folds: 0, unitsPerMicro: 1, foldsPerMicro: 0 }],
  foldCount: 0,
  unitsPerFold: 0,
});

/** The last piece for which `isAtOrBefore` holds; the first one if it holds for none. Pieces are in order of time. */
export function lastPiece(axis: TimeAxis, isAtOrBefore: (piece: AxisPiece) => boolean): AxisPiece {
  let low = 0;
  let high = axis.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const piece = axis.pieces[middle];
    if (piece !== undefined && isAtOrBefore(piece)) low = middle;
    else high = middle - 1;
  }
  return certainly(axis.pieces[low]);
}

export function axisPosition(axis: TimeAxis, atMicros: number): AxisPosition {
  const piece = lastPiece(axis, (candidate) => candidate.fromMicros <= atMicros);
  const passed = atMicros - piece.fromMicros;
  return {
    liveUnits: piece.liveUnits + passed * piece.unitsPerMicro,
    folds: piece.folds + passed * piece.foldsPerMicro,
  };
}
