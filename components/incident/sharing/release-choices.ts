// What can be released to an audience, what somebody ticked, and the changes that come of it. Counsel reads everything
// anyway, so only executives and external readers have something released to them.

import type { IncidentEvent } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import { figureHeadline, figureHedge } from '@/core/incident/sentences/figure-words';
import { capitalised } from '@/core/incident/sentences/phrase';
import { AUDIENCES, type Audience } from '@/core/incident/vocabulary';
import type { ReleaseAudience } from '@/core/share/release-audience';
import { describeSpan } from '@/core/time/describe';

export interface Releasable {
  /** Stands for one thing among all: "event:…", "figure:…", "summary". */
  readonly key: string;
  readonly of: { readonly kind: 'summary' } | { readonly kind: 'figure' | 'event'; readonly id: string };
  readonly title: string;
  /** Time in words, or what kind of thing it is. */
  readonly when: string;
  /** What its readers read besides; empty where that is nothing. */
  readonly text: string;
  readonly audiences: readonly Audience[];
  readonly isMilestone: boolean;
  readonly isPrivileged: boolean;
}

interface Contents {
  readonly incident: Incident;
  readonly figures: readonly Figure[];
  readonly events: readonly IncidentEvent[];
}

export const releasables = ({ incident, figures, events }: Contents): readonly Releasable[] => [
  ...(incident.summary === '' ? [] : [summaryRow(incident)]),
  ...figures.map(figureRow),
  ...events.map((event) => eventRow(event, incident.zone)),
];

const PLAIN = { isMilestone: false, isPrivileged: false } as const;

const summaryRow = ({ summary, summaryAudiences }: Incident): Releasable => ({
  ...{ key: 'summary', of: { kind: 'summary' }, title: 'Summary', when: '', text: summary },
  audiences: summaryAudiences,
  ...PLAIN,
});

const figureRow = ({ id, label, audiences, ...figure }: Figure): Releasable => ({
  ...{ key: `figure:${id}`, of: { kind: 'figure', id }, title: label, when: 'Figure' },
  text: capitalised([figureHedge(figure), figureHeadline(figure), figure.unit].filter(Boolean).join(' ')),
  audiences,
  ...PLAIN,
});

const eventRow = ({ id, title, start, end, ...event }: IncidentEvent, zone: string): Releasable => ({
  ...{ key: `event:${id}`, of: { kind: 'event', id }, title, text: event.executiveText },
  when: describeSpan(start, end, { style: 'short', zone }),
  audiences: event.audiences,
  isMilestone: event.milestone !== null,
  isPrivileged: event.privilege !== null,
});

/** What somebody ticked or unticked, by key; the rest stays as it is, also where others change it meanwhile. */
export type Choices = ReadonlyMap<string, boolean>;

export const isReleased = ({ audiences, isPrivileged }: Releasable, audience: ReleaseAudience): boolean =>
  audiences.includes(audience) && !isPrivileged;

export const isChosen = (row: Releasable, audience: ReleaseAudience, choices: Choices): boolean =>
  !row.isPrivileged && (choices.get(row.key) ?? isReleased(row, audience));

/** Chooses for each row that can be released at all. */
export const chooseEach = (rows: readonly Releasable[], choose: (row: Releasable) => boolean | undefined): Choices =>
  new Map(
    rows.flatMap((row) => {
      const chosen = row.isPrivileged ? undefined : choose(row);
      return chosen === undefined ? [] : [[row.key, chosen] as const];
    }),
  );

/** Those whose audiences are to change. */
export const differing = (
  rows: readonly Releasable[],
  audience: ReleaseAudience,
  choices: Choices,
): readonly Releasable[] =>
  rows.filter((row) => !row.isPrivileged && isChosen(row, audience, choices) !== isReleased(row, audience));

/** The same audiences with one put in or taken out, in the order of the vocabulary. */
export const withAudience = (audiences: readonly Audience[], audience: Audience, isIn: boolean): readonly Audience[] =>
  AUDIENCES.filter((other) => (other === audience ? isIn : audiences.includes(other)));
