// The incident behind a share link as its reader may read it: the revision that the link shows, redacted, and what changed
// in it since the reader last looked. All of it is read in one snapshot.

import 'server-only';
import { MOST_ENTRIES } from '@/core/contracts/document-choices';
import type { IncidentState } from '@/core/incident/record/state';
import { changeReasons } from '@/core/share/change-reasons';
import { withReadableReasons } from '@/core/share/readable-reasons';
import { type LinkReader, mayReadByLink, mayReadFigureByLink, redactedForLink } from '@/core/share/redaction';
import { sharedDeadline } from '@/core/share/shared-deadline';
import type { SharedIncident, SharedPdf } from '@/core/share/shared-incident';
import { hasChanges, visitChanges } from '@/core/share/visit-changes';
import type { Instant } from '@/core/time/instant';
import { now } from '../../clock/clock';
import { memberNow } from '../../db/access/members';
import { type Database, inSnapshot } from '../../db/connection/client';
import { instantOfDate } from '../../db/events/time-columns';
import { replayableRevisions } from '../../db/record/replayable';
import { revisionHead } from '../../db/record/revisions';
import { type LinkedIncident, linkedIncident, presentRelease } from '../../db/sharing/releases';
import type { StoredLink } from '../../db/sharing/share-links';
import { holidayCalendars } from '../holiday-calendars';
import { figureStepsForLink } from '../past/figure-steps';
import { stateForLink } from '../past/past';
import { eventsIn, figuresIn } from '../past/past-parts';

/** What decides what a link shows; a preview has it before there is a link. */
export type ShownLink = Pick<
  StoredLink,
  | 'id'
  | 'incidentId'
  | 'recipient'
  | 'audience'
  | 'heading'
  | 'createdById'
  | 'createdByName'
  | 'expiresAt'
  | 'pinnedTo'
  | 'showNewer'
  | 'allowPdf'
>;

/** What the reader saw before; `at` is null for what they saw first on this very visit. */
export interface Seen {
  readonly revision: number;
  readonly at: Instant | null;
}

export const readSharedIncident = (link: ShownLink, seen: Seen | null): Promise<SharedIncident> =>
  inSnapshot(async (tx) => sharedIncident(tx, await viewOf(tx, link), seen));

/** As it would be if it were released now, for whoever is about to make the link. */
export const readPreview = (link: ShownLink): Promise<SharedIncident> =>
  inSnapshot(async (tx) => {
    const view = await viewOf(tx, link);
    return sharedIncident(tx, { ...view, seq: link.pinnedTo ?? view.linked.incident.revision }, null);
  });

/** The number of the revision that the link shows now. */
export const shownRevision = async (db: Database, { incidentId, pinnedTo }: ShownLink): Promise<number> =>
  pinnedTo ?? (await linkedIncident(db, incidentId)).releasedRevision ?? 1;

interface View {
  readonly link: ShownLink;
  readonly linked: LinkedIncident;
  readonly reader: LinkReader;
  readonly seq: number;
}

export async function viewOf(tx: Database, link: ShownLink): Promise<View> {
  const linked = await linkedIncident(tx, link.incidentId);
  const maker = await memberNow(tx, link.incidentId, link.createdById);
  const seq = link.pinnedTo ?? linked.releasedRevision ?? 1;
  return { link, linked, reader: { audience: link.audience, maker }, seq };
}

async function sharedIncident(tx: Database, view: View, seen: Seen | null): Promise<SharedIncident> {
  const { link, linked, reader, seq } = view;
  const stored = await stateForLink(tx, linked.incident, seq, reader.audience);
  const release = await presentRelease(tx, linked.incident, reader.audience);
  const state = redactedForLink(reader, stored, release);
  const { title, status, severity, summary, zone } = state.incident;
  const figures = figuresIn(state);
  const events = eventsIn(state);
  return {
    link: {
      ...{ recipient: link.recipient, audience: link.audience, heading: link.heading, madeBy: link.createdByName },
      expiresAt: instantOfDate(link.expiresAt),
      follows: link.pinnedTo === null ? 'released' : 'pinned',
      pdf: sharedPdf(link, events.length),
      isNewerReleased: link.showNewer && link.pinnedTo !== null && (linked.releasedRevision ?? 0) > link.pinnedTo,
    },
    revision: await revisionHead(tx, link.incidentId, seq),
    incident: { title, status, severity, summary, zone },
    events,
    figures,
    figureSteps: await figureStepsForLink(tx, link.incidentId, figures, seq, reader),
    deadline: await deadlineOf(view, stored, state),
    visit: seen === null ? null : await visitOf(tx, view, seen, { stored, release, after: state }),
  };
}

function sharedPdf({ id, allowPdf }: ShownLink, entryCount: number): SharedPdf {
  if (!allowPdf) return { kind: 'withheld' };
  return entryCount > MOST_ENTRIES ? { kind: 'too-large' } : { kind: 'offered', path: `/s/${id}/pdf` };
}

/** Decisions are narrowed away from what the reader reads, so they are taken from what is stored; only the result passes on. */
async function deadlineOf({ link }: View, { incident }: IncidentState, readable: IncidentState) {
  const { obligations, zone } = incident;
  if (obligations === null) return null;
  const calendars = await holidayCalendars();
  return sharedDeadline({
    ...{ audience: link.audience, events: eventsIn(readable), obligations, zone },
    ...{ now: now(), calendars: calendars(obligations.facts) },
  });
}

interface Shown {
  readonly stored: IncidentState;
  readonly release: Awaited<ReturnType<typeof presentRelease>>;
  readonly after: IncidentState;
}

async function visitOf(tx: Database, { linked, reader, seq }: View, seen: Seen, { stored, release, after }: Shown) {
  const which = reader.audience === 'counsel' ? 'all' : 'told';
  const through = Math.min(seen.revision, linked.incident.revision);
  const before = through === seq ? stored : await stateForLink(tx, linked.incident, through, reader.audience);
  const changes = visitChanges({
    before: before === stored ? after : redactedForLink(reader, before, release),
    after,
    reasons: changeReasons({
      before,
      revisions: withReadableReasons(
        reader,
        await replayableRevisions(tx, { incidentId: linked.incident.id, after: seen.revision, through: seq }, which),
        release,
      ),
      mayReadEvent: (event) => mayReadByLink(reader, event),
      mayReadFigure: (figure) => mayReadFigureByLink(reader, figure),
    }),
  });
  return seen.at === null && !hasChanges(changes) ? null : { since: seen.at, changes };
}
