// From bounds back to what was stated: the span on the wall clock, and the core that "around" widened.

import type { Precision } from './approximate-time';
import { endingWallAt, startingWallAt } from './edge-walls';
import { instant, isInstant } from './instant';
import { widen } from './stated-point';
import { isDayOrCoarser, type Step, stepWall, type WallSpan } from './unit';
import { endMicrosOfWall, firstMicrosOfWall, wallMicrosAt } from './zone';

/** Instants in microseconds, half-open. */
export interface Edges {
  readonly earliest: number;
  readonly latest: number;
}

/** Of days and coarser what the calendar says, else what the clock shows. */
export function spanOf({ earliest, latest }: Edges, zone: string, precision: Precision): WallSpan {
  const [first, end] = [instant(earliest), instant(latest)];
  return isDayOrCoarser(precision)
    ? { from: startingWallAt(first, zone), to: endingWallAt(end, zone) }
    : { from: wallMicrosAt(first, zone), to: wallMicrosAt(instant(end - 1), zone) + 1 };
}

/** False where the clock shows the span twice and the edges hold only one of the two. */
export const readsBack = (span: WallSpan, { earliest, latest }: Edges, zone: string): boolean =>
  firstMicrosOfWall(span.from, zone) === earliest && endMicrosOfWall(span.to, zone) === latest;

/** What was stated before "around" widened it by this tolerance; null where nothing widens to these edges. */
export function narrow(edges: Edges, tolerance: Step, zone: string, precision: Precision): Edges | null {
  const core = narrowed(edges, tolerance, zone, precision);
  if (!isInstant(core.earliest) || !isInstant(core.latest) || core.earliest >= core.latest) return null;
  const span = spanOf(core, zone, precision);
  const again = widen(core, { span, clock: { kind: 'zone', zone }, precision, tolerance });
  return again.earliest === edges.earliest && again.latest === edges.latest ? core : null;
}

function narrowed(edges: Edges, tolerance: Step, zone: string, precision: Precision): Edges {
  if (tolerance.kind === 'elapsed') {
    return { earliest: edges.earliest + tolerance.micros, latest: edges.latest - tolerance.micros };
  }
  const { from, to } = spanOf(edges, zone, precision);
  return {
    earliest: firstMicrosOfWall(stepWall(from, tolerance, 1), zone),
    latest: endMicrosOfWall(stepWall(to, tolerance, -1), zone),
  };
}
