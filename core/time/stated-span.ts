// From bounds back to what was stated: the span on the wall clock, and the core that "around" widened.

import type { Precision } from './approximate-time';
import { type ClockSource, endMicros, firstMicros } from './clock-source';
import { instant, isInstant } from './instant';
import { widen } from './stated-point';
import { type Step, stepWall, type WallSpan } from './unit';
import { wallMicrosAt } from './zone';

/** Instants in microseconds, half-open. */
export interface Edges {
  readonly earliest: number;
  readonly latest: number;
}

export const spanOf = ({ earliest, latest }: Edges, zone: string): WallSpan => ({
  from: wallMicrosAt(instant(earliest), zone),
  to: wallMicrosAt(instant(latest - 1), zone) + 1,
});

/** False where the clock shows the span twice and the edges hold only one of the two. */
export function readsBack(span: WallSpan, { earliest, latest }: Edges, zone: string): boolean {
  const clock: ClockSource = { kind: 'zone', zone };
  return firstMicros(span.from, clock) === earliest && endMicros(span.to, clock) === latest;
}

/** What was stated before "around" widened it by this tolerance; null where nothing widens to these edges. */
export function narrow(edges: Edges, tolerance: Step, zone: string, precision: Precision): Edges | null {
  const clock: ClockSource = { kind: 'zone', zone };
  const core = narrowed(edges, tolerance, clock, zone);
  if (!isInstant(core.earliest) || !isInstant(core.latest) || core.earliest >= core.latest) return null;
  const again = widen(core, { span: spanOf(core, zone), clock, precision, tolerance });
  return again.earliest === edges.earliest && again.latest === edges.latest ? core : null;
}

function narrowed(edges: Edges, tolerance: Step, clock: ClockSource, zone: string): Edges {
  if (tolerance.kind === 'elapsed') {
    return { earliest: edges.earliest + tolerance.micros, latest: edges.latest - tolerance.micros };
  }
  const { from, to } = spanOf(edges, zone);
  return {
    earliest: firstMicros(stepWall(from, tolerance, 1), clock),
    latest: endMicros(stepWall(to, tolerance, -1), clock),
  };
}
