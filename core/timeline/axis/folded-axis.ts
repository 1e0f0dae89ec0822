// The axis with quiet stretches folded away: live pieces share its length by what happens in them and how long they last.
// In: folds and the moments of events (µs, sorted). Out: a time axis whose live units add up to the live time.
// A piece with one event stays readable without taking the room of the busy ones; inside a piece time runs evenly.

import type { Stretch } from '../marks/mark-extent';
import { placeOf } from '../prepared/search';
import type { TimeAxis } from './axis';
import type { Fold } from './fold';

/** A piece's share grows with its events and, more slowly, with its duration. */
const EVENTS_POWER = 0.6;
const DURATION_POWER = 0.4;

interface LivePiece extends Stretch {
  readonly share: number;
}

function livePieces(folds: readonly Fold[], extent: Stretch, moments: ArrayLike<number>): readonly LivePiece[] {
  const starts = [extent.from, ...folds.map((fold) => fold.to)];
  const ends = [...folds.map((fold) => fold.from), extent.to];
  return starts.map((from, index) => {
    const to = Math.max(ends[index] ?? from, from + 1);
    const events = Math.max(1, placeOf(moments, to) - placeOf(moments, from));
    return { from, to, share: events ** EVENTS_POWER * (to - from) ** DURATION_POWER };
  });
}

/** A fold would like this part of the live length: less where there are many. */
const foldPart = (foldCount: number): number => Math.min(0.12, Math.max(0.035, 0.5 / foldCount));

export function foldedAxis(folds: readonly Fold[], extent: Stretch, moments: ArrayLike<number>): TimeAxis {
  const live = livePieces(folds, extent, moments);
  const totalMicros = live.reduce((sum, piece) => sum + piece.to - piece.from, 0);
  const totalShare = live.reduce((sum, piece) => sum + piece.share, 0);
  let liveUnits = 0;
  const pieces = live.flatMap((piece, index) => {
    const units = (piece.share / totalShare) * totalMicros;
    const unitsPerMicro = units / (piece.to - piece.from);
    const livePiece = { fromMicros: piece.from, liveUnits, folds: index, unitsPerMicro, foldsPerMicro: 0 };
    liveUnits += units;
    const fold = folds[index];
    if (fold === undefined) return [livePiece];
    const foldsPerMicro = 1 / (fold.to - fold.from);
    return [livePiece, { fromMicros: fold.from, liveUnits, folds: index, unitsPerMicro: 0, foldsPerMicro }];
  });
  return { pieces, foldCount: folds.length, unitsPerFold: foldPart(folds.length) * totalMicros };
}
