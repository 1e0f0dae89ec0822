// Why things changed between two revisions, for a reader who reads the changes: a reason is part of the change that it
// explains, so it is told to whoever could read the event or figure when it was made. An entry that was released to the
// reader by a change has the reason of that change; what was said of it before was not said to them. Why a privilege was lifted
// may speak of what it protected, and is told to nobody who could not read that.

import type { IncidentEvent } from '@/core/incident/event';
import { type Figure, saysTheSame } from '@/core/incident/figure';
import { sameValue } from '@/core/incident/record/changes';
import { eventAfter } from '@/core/incident/record/event-history';
import { advanceFigure, type EventRecord, type FigureRecord } from '@/core/incident/record/record';
import type { RecordedRevision } from '@/core/incident/record/revision';
import type { IncidentState } from '@/core/incident/record/state';

export interface ChangeReasons {
  /** By event: of what released it, or moved it last. */
  readonly events: ReadonlyMap<string, string>;
  /** By figure: of what released or revised it last. */
  readonly figures: ReadonlyMap<string, string>;
}

export interface ReasonsWanted {
  /** The state before the first of the revisions, as it is stored. */
  readonly before: IncidentState;
  readonly revisions: readonly RecordedRevision[];
  readonly mayReadEvent: (event: IncidentEvent) => boolean;
  readonly mayReadFigure: (figure: Figure) => boolean;
}

export function changeReasons({ before, revisions, mayReadEvent, mayReadFigure }: ReasonsWanted): ChangeReasons {
  const events = new Trail<EventRecord>(
    before.events,
    ({ event, deletedAt }) => deletedAt === null && mayReadEvent(event),
    (was, is) => !sameValue([was.event.start, was.event.end], [is.event.start, is.event.end]),
    ({ event }) => event.privilege !== null,
  );
  const figures = new Trail<FigureRecord>(
    before.figures,
    ({ figure, deletedAt }) => deletedAt === null && mayReadFigure(figure),
    (was, is) => !saysTheSame(was.figure, is.figure),
    () => false,
  );
  for (const revision of revisions) {
    if (revision.payload === null) continue;
    const { payload, rows = [] } = revision;
    for (const row of rows) {
      const one = { ...revision, rows: [row] };
      if (row.fields !== null) events.take(row.eventId, eventAfter(events.at(row.eventId), one), revision);
    }
    if ('eventId' in payload) events.take(payload.eventId, eventAfter(events.at(payload.eventId), revision), revision);
    else if ('figureId' in payload && payload.type !== 'erasure.figure') {
      figures.take(payload.figureId, advanceFigure(figures.at(payload.figureId), payload, revision.at), revision);
    }
  }
  return { events: events.reasons, figures: figures.reasons };
}

/** Records as they are changed, and what is told of why. */
class Trail<R> {
  readonly reasons = new Map<string, string>();
  private readonly records = new Map<string, R | undefined>();

  constructor(
    private readonly before: ReadonlyMap<string, R>,
    private readonly isReadable: (record: R) => boolean,
    private readonly isMoved: (was: R, is: R) => boolean,
    private readonly isPrivileged: (record: R) => boolean,
  ) {}

  at(id: string): R | undefined {
    return this.records.has(id) ? this.records.get(id) : this.before.get(id);
  }

  take(id: string, after: R | undefined, revision: RecordedRevision): void {
    const was = this.at(id);
    this.records.set(id, after);
    if (after === undefined || !this.isReadable(after)) {
      this.reasons.delete(id);
      return;
    }
    const wasReadable = was !== undefined && this.isReadable(was);
    const isLifted = was !== undefined && !wasReadable && this.isPrivileged(was);
    const reason = revision.payload === null || isLifted ? null : revision.reason;
    if (wasReadable && !this.isMoved(was, after)) return;
    // The last step explains where it stands now; one without a reason leaves none.
    if (reason === null || reason === '') this.reasons.delete(id);
    else this.reasons.set(id, reason);
  }
}
