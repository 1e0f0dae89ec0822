// The chronology as a document: everything that its pages say, as JSON-able data.
// In: a state that has passed core/share/redaction, and what it was taken from. Out: texts in the order of the pages.
// It reads nothing but its arguments, so that what was redacted can be in no page, attachment or bookmark.

import type { DocumentChoices } from '@/core/contracts/document-choices';
import { type Disagreement, disagreementOf } from '@/core/incident/disagreement';
import type { IncidentEvent } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import type { Selection } from '@/core/incident/selection';
import { disagreementWords } from '@/core/incident/sentences/disagreement-words';
import { STATUS_LABELS } from '@/core/incident/vocabulary';
import { type Metric, measure } from '@/core/metrics/metrics';
import { toRfc3339 } from '@/core/time/instant';
import { type CitedWork, citedWorks } from './cited-works';
import type { DeadlineLine } from './deadline-lines';
import { type Exhibit, exhibitsOf } from './exhibits';
import { type ExportReader, legendOf, preparedFor } from './export-reader';
import { type FigureLine, type FigureSteps, figureLines } from './figure-lines';
import { type HistoryLine, historyLines, type RecordedChange } from './history-lines';
import { type MeasuredFact, measuredFacts } from './measured-facts';
import { momentWords, withZonesNamed, zoneWords } from './moment-words';
import { type PrivilegeLogRow, privilegeLog } from './privilege-log';
import { type ChronologyRow, rowOf } from './row';
import { SECTIONS, type Section } from './sections';
import { selectionWords } from './selection-words';
import { type HeadProof, type Verification, verificationOf } from './verification';
import type { WithheldEntry } from './withheld-entry';

/** What the chronology is made from: all of it as its reader may read it. */
export interface ChronologyParts {
  readonly incident: Incident;
  /** Those that were asked for, in order of time, undated last. */
  readonly events: readonly IncidentEvent[];
  /** What was asked for. */
  readonly selection: Selection;
  /** What the entries tell of the measured facts, where they are not all, see `metricsAmong`. */
  readonly metrics?: readonly Metric[];
  /** In the order of entry. */
  readonly figures: readonly Figure[];
  readonly figureSteps: FigureSteps;
  /** By SHA-256. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** Up to the revision, where it was asked for. */
  readonly history: readonly RecordedChange[];
  /** Where they were asked for, and any rule was decided to apply. */
  readonly deadlines?: readonly DeadlineLine[];
  /** What the reader may know of, and not read. */
  readonly withheld: readonly WithheldEntry[];
  /** The numbers of later revisions that erased something of this state, where the reader may know of them. */
  readonly erasedBy?: readonly number[];
  readonly head: HeadProof;
  readonly reader: ExportReader;
  /** Who exports, by name. */
  readonly preparedBy: string;
}

/** What of the choices decides what the pages say. How they look is no part of it. */
export type ChronologyChoices = Pick<
  DocumentChoices,
  'sections' | 'zone' | 'legend' | 'preparedFor' | 'cover' | 'draft'
>;

export interface Placeholder {
  readonly number: number;
  /** Of the privilege log. */
  readonly logNumber: number;
  readonly type: string;
}

export interface Chronology {
  readonly format: 'onset-chronology';
  readonly formatVersion: 1;
  readonly incidentId: string;
  readonly ref: string;
  readonly title: string;
  readonly status: string;
  /** In the order of the pages. What was left out is empty. */
  readonly sections: readonly Section[];
  /** Which entries these are; empty where they are all. */
  readonly selection: string;
  /** Later revisions that erased something of this state: what they took is in no part of the document. */
  readonly erasedBy: readonly number[];
  readonly isDraft: boolean;
  /** Of whoever exports, in paragraphs. */
  readonly cover: string;
  readonly summary: string;
  readonly zone: string;
  readonly zoneWords: string;
  readonly revision: number;
  /** When the revision was made: RFC 3339, and in words. */
  readonly asOf: string;
  readonly asOfWords: string;
  readonly preparedBy: string;
  readonly preparedFor: string;
  readonly legend: string;
  readonly facts: readonly MeasuredFact[];
  readonly rows: readonly ChronologyRow[];
  readonly placeholders: readonly Placeholder[];
  readonly figures: readonly FigureLine[];
  /** Absent where there are none, as in chronologies of before there were any. */
  readonly deadlines?: readonly DeadlineLine[];
  readonly sources: readonly CitedWork[];
  readonly exhibits: readonly Exhibit[];
  readonly disagreements: readonly { readonly entry: number; readonly words: string }[];
  readonly privilegeLog: readonly PrivilegeLogRow[];
  readonly history: readonly HistoryLine[];
  readonly verification: Verification;
}

export function chronologyOf(parts: ChronologyParts, choices: ChronologyChoices): Chronology {
  const { incident, head, reader, preparedBy } = parts;
  const zone = choices.zone ?? incident.zone;
  const log = privilegeLog(parts.events, parts.withheld, zone);
  const shown = sectionsOf(parts, zone);
  const sections = SECTIONS.filter((section) => choices.sections.includes(section));
  const within = <T>(section: Section, lines: readonly T[]): readonly T[] => (sections.includes(section) ? lines : []);
  return {
    ...{ format: 'onset-chronology', formatVersion: 1 },
    ...{ incidentId: incident.id, ref: incident.ref, title: incident.title, status: STATUS_LABELS[incident.status] },
    ...{ sections, selection: selectionWords(parts.selection, zone), isDraft: choices.draft },
    erasedBy: parts.erasedBy ?? [],
    ...{ cover: choices.cover ?? '', summary: sections.includes('summary') ? incident.summary : '' },
    ...{ zone, zoneWords: zoneWords(zone, head.at) },
    ...{ revision: head.revision, asOf: toRfc3339(head.at), asOfWords: momentWords(head.at, zone) },
    ...{ preparedBy, preparedFor: choices.preparedFor || preparedFor(reader) },
    legend: choices.legend || legendOf(reader, log),
    facts: within('facts', shown.facts),
    rows: within('chronology', shown.rows),
    placeholders: within('chronology', placeholdersOf(log, parts.events.length)),
    figures: within('figures', shown.figures),
    ...(sections.includes('deadlines') && parts.deadlines && { deadlines: parts.deadlines }),
    sources: within('sources', shown.sources),
    exhibits: within('exhibits', shown.exhibits),
    disagreements: within('disagreements', shown.disagreements),
    privilegeLog: within('privilege-log', log),
    history: within('history', historyLines(parts.history, zone)),
    verification: verificationOf(head, zone),
  };
}

/** Days are counted as they are everywhere else, whatever zone the pages tell times in. */
export const metricsOf = ({
  incident,
  events,
  metrics,
}: Pick<ChronologyParts, 'incident' | 'events' | 'metrics'>): readonly Metric[] =>
  metrics ?? measure(events, incident.zone);

function sectionsOf(parts: ChronologyParts, zone: string) {
  const { events, evidence } = parts;
  const numbers = new Map(events.map(({ id }, index) => [id, index + 1]));
  const exhibits = exhibitsOf(events, evidence);
  const figures = figureLines(parts.figures, parts.figureSteps, zone);
  return {
    ...{ exhibits, figures, sources: citedWorks(events, parts.figures) },
    facts: [...measuredFacts(metricsOf(parts), numbers), ...figures.map(factOf)],
    rows: events.map((event, index) => rowOf(event, index + 1, exhibits, zone)),
    disagreements: events.flatMap((event) => disagreementIn(event, numbers, zone)),
  };
}

/** After all others: where among them they belong would tell when they happened. */
const placeholdersOf = (log: readonly PrivilegeLogRow[], entryCount: number): readonly Placeholder[] =>
  log
    .filter(({ isWithheld }) => isWithheld)
    .map(({ number, type }, index) => ({ number: entryCount + index + 1, logNumber: number, type }));

const factOf = ({ label, words, cite }: FigureLine): MeasuredFact => ({ label, words, entries: [], note: cite });

function disagreementIn(event: IncidentEvent, numbers: ReadonlyMap<string, number>, zone: string) {
  const disagreement: Disagreement | null = disagreementOf(event);
  const entry = numbers.get(event.id);
  if (disagreement === null || entry === undefined) return [];
  const stated = disagreement.sides.map((side) => side.stated);
  return [{ entry, words: withZonesNamed(disagreementWords(disagreement, zone), stated) }];
}
