// The page behind a share link: what happened, for how long, how bad, what is next, as of when. Made of the redacted state
// alone; it works without its script, which adds that the page follows later releases and offers the reader's own zone.

import type { ReactElement } from 'react';
import { momentWords } from '@/client/moment-words';
import type { SharedIncident } from '@/core/share/shared-incident';
import type { Instant } from '@/core/time/instant';
import { zoneOffsetLabel } from '@/core/time/zone';
import { drawnTimeline } from './drawn-timeline';
import { HtmlDocument, type PageAssets } from './html-document';
import { LINK_AUDIENCE_WORDS } from './link-audience-words';
import { PdfOffer } from './pdf-offer';
import { SharedEntry } from './shared-entry';
import { sharedFacts } from './shared-facts';
import { SharedFacts } from './shared-facts-grid';
import { SharedFigures } from './shared-figures';
import { sharedRows } from './shared-rows';
import { SharedSummary } from './shared-summary';
import { statusSentence } from './status-words';
import { VisitNotice } from './visit-notice';
import { Watermark } from './watermark';
import { ZoneForm } from './zone-form';
import { zoneWords } from './zone-words';

export interface SharedPageProps {
  readonly shared: SharedIncident;
  /** In which times are shown; null for the incident's own. */
  readonly zone: string | null;
  /** Whether times were asked for in a zone that there is not. */
  readonly isZoneUnknown: boolean;
  readonly now: Instant;
  /** Tells whether what is shown has changed; null for a preview, which follows nothing. */
  readonly mark: string | null;
  readonly nonce: string;
  readonly assets: PageAssets;
}

/** More would be no page to read; an export has them all. */
const MOST_LISTED = 2_000;

export function SharedPage(props: SharedPageProps): ReactElement {
  const { shared, zone: wanted, isZoneUnknown, now, mark, nonce, assets } = props;
  const { link, incident, events, figures, figureSteps, deadline, visit } = shared;
  const zone = wanted ?? incident.zone;
  const rows = sharedRows(events.slice(0, MOST_LISTED), incident.zone);
  const facts = sharedFacts({ events, figures, now, deadline, zone: incident.zone, shownZone: zone });
  const drawn = drawnTimeline(events, zone, now);
  return (
    <HtmlDocument
      title={incident.title}
      page={mark === null ? undefined : 'shared'}
      mark={mark ?? undefined}
      nonce={nonce}
      assets={assets}
    >
      <Watermark words={link.recipient} />
      <header className="bar">
        <span>{link.heading === '' ? LINK_AUDIENCE_WORDS[link.audience] : link.heading}</span>
        <span>{mark === null ? 'Preview' : 'Read only'}</span>
      </header>
      <main>
        <h1>
          <bdi>{incident.title}</bdi>
        </h1>
        <AsOf shared={shared} zone={zone} />
        {link.isNewerReleased ? (
          <p className="newer">
            A newer revision has been released. This link stays at revision {shared.revision.seq}.
          </p>
        ) : null}
        {visit === null ? null : (
          <VisitNotice visit={visit} events={events} figures={figures} status={incident.status} zone={zone} />
        )}
        <section className="now" aria-label="Where it stands">
          <p>
            <b>{statusSentence(incident.status, events)}</b>
          </p>
          <SharedSummary text={incident.summary} />
        </section>
        <SharedFacts facts={facts} />
        {drawn === null ? null : (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, in which what people typed is escaped
          <figure className="drawn" dangerouslySetInnerHTML={{ __html: drawn.svg }} />
        )}
        {drawn === null || drawn.lack === null ? null : <p className="lack">{drawn.lack}</p>}
        <div className="columns">
          <section>
            <h2 className="unseen">What happened</h2>
            {rows.length === 0 ? <p className="none">No entries have been released to you yet.</p> : null}
            <ol className="entries">
              {rows.map((row) =>
                row.kind === 'quiet' ? (
                  <li key={`quiet before ${row.beforeId}`} className="quiet">
                    {row.words}
                  </li>
                ) : (
                  <SharedEntry
                    key={row.event.id}
                    event={row.event}
                    change={visit?.changes.entries.get(row.event.id)}
                    zone={zone}
                    isForCounsel={link.audience === 'counsel'}
                  />
                ),
              )}
            </ol>
            {events.length > MOST_LISTED ? (
              <p className="none">
                The first {MOST_LISTED.toLocaleString('en-GB')} of {events.length.toLocaleString('en-GB')} entries.
              </p>
            ) : null}
          </section>
          <SharedFigures figures={figures} steps={figureSteps} zone={zone} facts={facts} />
        </div>
      </main>
      <Foot shared={shared} zone={zone} isZoneUnknown={isZoneUnknown} isPreview={mark === null} />
    </HtmlDocument>
  );
}

function AsOf({ shared, zone }: { readonly shared: SharedIncident; readonly zone: string }): ReactElement {
  const { revision, link } = shared;
  return (
    <p className="asof">
      As recorded on {momentWords(revision.at, zone)} {zoneOffsetLabel(zone, revision.at)} ·{' '}
      <span className="whole">revision {revision.seq} ·</span> <span className="whole">for {link.recipient}</span>
      <span className="live" role="status" />
      <PdfOffer pdf={link.pdf} />
    </p>
  );
}

interface FootProps {
  readonly shared: SharedIncident;
  readonly zone: string;
  readonly isZoneUnknown: boolean;
  readonly isPreview: boolean;
}

function Foot({ shared, zone, isZoneUnknown, isPreview }: FootProps): ReactElement {
  const { link, revision, incident, events, deadline } = shared;
  return (
    <footer>
      <p>
        Shared by {link.madeBy} with {link.recipient}. This link expires {momentWords(link.expiresAt, zone)}, and each
        viewing is recorded.
      </p>
      <p>Times in {zoneWords(zone, events)}.</p>
      {deadline === null ? null : <p>Deadlines: a calculation for counsel to confirm, not legal advice.</p>}
      {isPreview ? null : <ZoneForm zone={zone} ownZone={incident.zone} isUnknown={isZoneUnknown} />}
      <p className="hash">
        Revision {revision.seq} of the record: {revision.hash}
      </p>
    </footer>
  );
}
