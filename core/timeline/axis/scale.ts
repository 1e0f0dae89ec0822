// Maps time to pixels and nothing else: immutable, linear or with folds, as `x = zoom · live units + fold width · folds − offset`.
// In: a view (µs) or pixels in the drawing's coordinates. Out: pixels, instants, or another scale.
// A fold's width depends on the zoom alone, so that panning moves everything by the same distance.

import { type Instant, nearestKept } from '@/core/time/instant';
import { type AxisPosition, axisPosition, lastPiece, type TimeAxis } from './axis';

/** What is in view: plain data, fit for state and for links. `from` is before `to`. */
export interface View {
  readonly from: Instant;
  readonly to: Instant;
}

/** Where on the drawing the axis runs. */
export interface PlotSpan {
  readonly leftPx: number;
  readonly widthPx: number;
}

const WIDEST_FOLD_PX = 84;
const NARROWEST_FOLD_PX = 22;
/** Folds never take more of the plot than this when all are in view. */
const SHARE_OF_FOLDS = 0.4;
/** Nothing is recorded finer than a microsecond, so none is ever drawn wider than this. */
const WIDEST_MICRO_PX = 4;

export class TimeScale {
  /** How wide every fold is. */
  readonly foldWidthPx: number;

  private constructor(
    readonly axis: TimeAxis,
    readonly leftPx: number,
    readonly widthPx: number,
    /** Pixels for each live axis unit. */
    readonly zoom: number,
    private readonly offsetPx: number,
  ) {
    this.foldWidthPx = foldWidthPx(axis, widthPx, zoom);
  }

  /** The scale on which `view` fills the plot from edge to edge. */
  static showing(view: View, axis: TimeAxis, plot: PlotSpan): TimeScale {
    const from = axisPosition(axis, view.from);
    const to = axisPosition(axis, view.to);
    const zoom = zoomFilling(axis, plot.widthPx, to.liveUnits - from.liveUnits, to.folds - from.folds);
    const middlePx = (along(axis, plot.widthPx, zoom, from) + along(axis, plot.widthPx, zoom, to)) / 2;
    return new TimeScale(axis, plot.leftPx, plot.widthPx, zoom, middlePx - plot.leftPx - plot.widthPx / 2);
  }

  get rightPx(): number {
    return this.leftPx + this.widthPx;
  }

  get visible(): View {
    return { from: this.at(this.leftPx), to: this.at(this.rightPx) };
  }

  x(at: number): number {
    const { liveUnits, folds } = axisPosition(this.axis, at);
    return liveUnits * this.zoom + folds * this.foldWidthPx - this.offsetPx;
  }

  /** The moment at a pixel, rounded to a microsecond and held within what can be kept. */
  at(xPx: number): Instant {
    const alongPx = xPx + this.offsetPx;
    const foldPx = this.foldWidthPx;
    const piece = lastPiece(this.axis, (p) => p.liveUnits * this.zoom + p.folds * foldPx <= alongPx);
    const intoPx = alongPx - piece.liveUnits * this.zoom - piece.folds * foldPx;
    const micros = piece.fromMicros + intoPx / (piece.unitsPerMicro * this.zoom + piece.foldsPerMicro * foldPx);
    return nearestKept(micros);
  }

  /** How many pixels a microsecond takes where `at` lies. */
  pxPerMicroAt(at: number): number {
    const piece = lastPiece(this.axis, (candidate) => candidate.fromMicros <= at);
    return piece.unitsPerMicro * this.zoom + piece.foldsPerMicro * this.foldWidthPx;
  }

  /** Zooms in by a factor above 1 and out by one below; what lies at `xPx` stays there. */
  zoomedAbout(xPx: number, factor: number): TimeScale {
    const zoom = Math.min(this.zoom * factor, deepestZoom(this.axis));
    const position = axisPosition(this.axis, this.at(xPx));
    const offsetPx = along(this.axis, this.widthPx, zoom, position) - xPx;
    return new TimeScale(this.axis, this.leftPx, this.widthPx, zoom, offsetPx);
  }

  /** Moves the view later in time by a positive distance. */
  pannedBy(distancePx: number): TimeScale {
    return new TimeScale(this.axis, this.leftPx, this.widthPx, this.zoom, this.offsetPx + distancePx);
  }

  /** The same axis at another zoom, starting at its origin: for what must not depend on where the view is. */
  atZoom(zoom: number): TimeScale {
    return new TimeScale(this.axis, this.leftPx, this.widthPx, zoom, -this.leftPx);
  }
}

/** The same axis at the power of two at or below its zoom: distances there are never larger than at the zoom itself. */
export const octaveBelow = (scale: TimeScale): TimeScale => scale.atZoom(2 ** Math.floor(Math.log2(scale.zoom)));

const deepestZoom = (axis: TimeAxis): number =>
  WIDEST_MICRO_PX / axis.pieces.reduce((rate, piece) => Math.max(rate, piece.unitsPerMicro), 0);

function foldLimitsPx(axis: TimeAxis, widthPx: number): { readonly least: number; readonly most: number } {
  const share = axis.foldCount === 0 ? 0 : (SHARE_OF_FOLDS * widthPx) / axis.foldCount;
  return { least: Math.min(NARROWEST_FOLD_PX, share), most: Math.min(WIDEST_FOLD_PX, SHARE_OF_FOLDS * widthPx) };
}

function foldWidthPx(axis: TimeAxis, widthPx: number, zoom: number): number {
  const { least, most } = foldLimitsPx(axis, widthPx);
  return Math.min(most, Math.max(least, zoom * axis.unitsPerFold));
}

const along = (axis: TimeAxis, widthPx: number, zoom: number, position: AxisPosition): number =>
  position.liveUnits * zoom + position.folds * foldWidthPx(axis, widthPx, zoom);

/** A view that lies inside a fold shows so many folds' worth of the time around it. */
const FOLDS_SHOWN_AROUND = 8;

/** The zoom at which so many live units and folds take the whole width: where folds are free, narrowest or widest. */
function zoomFilling(axis: TimeAxis, widthPx: number, liveUnits: number, folds: number): number {
  if (liveUnits <= 0)
    return Math.min(Math.fround(widthPx / (axis.unitsPerFold * FOLDS_SHOWN_AROUND)), deepestZoom(axis));
  const { least, most } = foldLimitsPx(axis, widthPx);
  const free = widthPx / (liveUnits + axis.unitsPerFold * folds);
  const foldPx = free * axis.unitsPerFold;
  const held = Math.min(most, Math.max(least, foldPx));
  const zoom = held === foldPx ? free : (widthPx - held * folds) / liveUnits;
  // Rounded to 24 bits, so that a view that moved and was rounded to microseconds still has the very same zoom.
  return Math.fround(Math.min(zoom, deepestZoom(axis)));
}
