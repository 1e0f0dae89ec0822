// What is on the screen while a gesture runs: the drawing's geometry and the facts that decide what may be moved.

import type { FlagTarget } from '../deadline-flags';
import type { Drawing } from '../drawing';
import type { Targets } from '../targets';
import type { ViewLimits } from './limits';
import type { EventTimes } from './time-edit';

export interface Scene {
  readonly scale: Drawing['scale'];
  readonly hits: Targets['hits'];
  readonly ghosts: Targets['ghosts'];
  readonly deadlines: readonly FlagTarget[];
  readonly crowds: Drawing['crowds'];
  readonly lanes: Drawing['lanes'];
  readonly overview: Drawing['overview'];
  readonly limits: ViewLimits;
  /** The times of every event, by id. */
  readonly events: Pick<ReadonlyMap<string, EventTimes>, 'get'>;
  /** When anything begins or ends, ascending (µs); asked for by drags alone. */
  readonly bounds: () => ArrayLike<number>;
  readonly selectedId: string | null;
  /** Several are chosen already, so that a tap chooses one more. */
  readonly isChoosing?: boolean;
  /** IANA zone of the axis. */
  readonly zone: string;
  readonly readOnly: boolean;
  /** Nothing may move on its own. */
  readonly reducedMotion: boolean;
}
