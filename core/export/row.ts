// One entry of the chronology as a row of its table, with its times for machines beside the words.

import { type TimeOut, toTimeOut } from '@/core/contracts/time';
import type { IncidentEvent, Privilege, Source } from '@/core/incident/event';
import { CATEGORY_LABELS, CONFIDENCE_LABELS, DESIGNATION_LABELS, MILESTONE_LABELS } from '@/core/incident/vocabulary';
import { ONGOING } from '@/core/time/approximate-time';
import type { Exhibit } from './exhibits';
import { whenWords } from './when-words';

export interface ChronologyRow {
  readonly number: number;
  readonly id: string;
  readonly when: string;
  /** Below the words; empty where there is nothing to add. */
  readonly bounds: string;
  readonly title: string;
  /** What is told beyond the title; empty where nothing is. */
  readonly text: string;
  /** "Attacker activity · first access · confirmed" */
  readonly standing: string;
  /** "Privileged: attorney–client"; empty where it is not. */
  readonly privilege: string;
  readonly sources: readonly CitedSource[];
  /** The numbers of its exhibits. */
  readonly exhibits: readonly number[];
  readonly start: TimeOut | null;
  readonly end: TimeOut | typeof ONGOING | null;
}

export interface CitedSource {
  /** "Form 8-K, p. 2" */
  readonly cite: string;
  readonly url: string;
  readonly quote: string;
  /** "Privileged: work product", of the source alone; empty where it is not. */
  readonly privilege: string;
}

export function rowOf(
  event: IncidentEvent,
  number: number,
  exhibits: readonly Pick<Exhibit, 'sha256' | 'number'>[],
  zone: string,
): ChronologyRow {
  const { id, title, description, executiveText, start, end, privilege } = event;
  const { words, bounds } = whenWords(event, zone);
  return {
    ...{ number, id, when: words, bounds, title },
    text: description === '' ? executiveText : description,
    standing: standingOf(event),
    privilege: privilegeWords(privilege),
    sources: event.sources.map(citedSource),
    exhibits: exhibits.filter(({ sha256 }) => event.evidence.includes(sha256)).map((exhibit) => exhibit.number),
    start: start && toTimeOut(start),
    end: end === null || end === ONGOING ? end : toTimeOut(end),
  };
}

const standingOf = ({ category, milestone, confidence }: IncidentEvent): string =>
  [
    CATEGORY_LABELS[category],
    milestone === null ? '' : MILESTONE_LABELS[milestone].toLowerCase(),
    CONFIDENCE_LABELS[confidence].toLowerCase(),
  ]
    .filter(Boolean)
    .join(' · ');

export const privilegeWords = (privilege: Privilege | null): string =>
  privilege === null ? '' : `Privileged: ${DESIGNATION_LABELS[privilege.designation].toLowerCase()}`;

const citedSource = (source: Source): CitedSource => ({
  ...{ cite: citeOf(source), url: source.url, quote: source.quote },
  privilege: privilegeWords(source.privilege),
});

/** The title with its pin cite; the list of sources says who published it. */
export const citeOf = ({ title, locator }: Pick<Source, 'title' | 'locator'>): string =>
  [title, locator].filter(Boolean).join(', ');
