// The chronology as a document: everything that its pages say, as JSON-able data.
// In: a state that has passed core/share/redaction, and what it was taken from. Out: texts in the order of the pages.
// It reads nothing but its arguments, so that what was redacted can be in no page, attachment or bookmark.

import { type Disagreement, disagreementOf } from '@/core/incident/disagreement';
import { disagreementWords } from '@/core/incident/disagreement-words';
import type { IncidentEvent } from '@/core/incident/event';
import { type IncidentState, liveFigures } from '@/core/incident/state';
import { STATUS_LABELS } from '@/core/incident/vocabulary';
import { toRfc3339 } from '@/core/time/instant';
import { type CitedWork, citedWorks } from './cited-works';
import { type Exhibit, exhibitsOf } from './exhibits';
import { type ExportReader, legendOf, preparedFor } from './export-reader';
import { type FigureLine, type FigureSteps, figureLines } from './figure-lines';
import { type MeasuredFact, measuredFacts } from './measured-facts';
import { momentWords, zoneWords } from './moment-words';
import { type PrivilegeLogRow, privilegeLog } from './privilege-log';
import { type ChronologyRow, rowOf } from './row';
import { type HeadProof, type Verification, verificationOf } from './verification';
import type { WithheldEntry } from './withheld-entry';

/** What the chronology is made from. */
export interface ChronologyParts {
  readonly state: IncidentState;
  /** The events of the state in order of time, undated last. */
  readonly events: readonly IncidentEvent[];
  readonly figureSteps: FigureSteps;
  /** What the reader may know of, and not read. */
  readonly withheld: readonly WithheldEntry[];
  readonly head: HeadProof;
  readonly reader: ExportReader;
  /** Who exports, by name. */
  readonly preparedBy: string;
}

export interface Placeholder {
  readonly number: number;
  /** Of the privilege log. */
  readonly logNumber: number;
  readonly type: string;
}

export interface Chronology {
  readonly format: 'onset-chronology';
  readonly formatVersion: 1;
  readonly ref: string;
  readonly title: string;
  readonly status: string;
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
  readonly sources: readonly CitedWork[];
  readonly exhibits: readonly Exhibit[];
  readonly disagreements: readonly { readonly entry: number; readonly words: string }[];
  readonly privilegeLog: readonly PrivilegeLogRow[];
  readonly verification: Verification;
}

export function chronologyOf(parts: ChronologyParts): Chronology {
  const { state, events, head, reader, withheld, preparedBy } = parts;
  const { ref, title, summary, status, zone } = state.incident;
  const numbers = new Map(events.map(({ id }, index) => [id, index + 1]));
  const exhibits = exhibitsOf(events, state.evidence);
  const figures = figureLines(liveFigures(state), parts.figureSteps, zone);
  const log = privilegeLog(events, withheld, zone);
  return {
    ...{ format: 'onset-chronology', formatVersion: 1 },
    ...{ ref, title, summary, status: STATUS_LABELS[status], zone, zoneWords: zoneWords(zone, head.at) },
    ...{ revision: head.revision, asOf: toRfc3339(head.at), asOfWords: momentWords(head.at, zone) },
    ...{ preparedBy, preparedFor: preparedFor(reader), legend: legendOf(reader, log) },
    facts: [...measuredFacts(events, numbers, zone), ...figures.map(factOf)],
    rows: events.map((event, index) => rowOf(event, index + 1, exhibits, zone)),
    placeholders: placeholdersOf(log, events.length),
    ...{ figures, exhibits, sources: citedWorks(events) },
    disagreements: events.flatMap((event) => disagreementIn(event, numbers, zone)),
    privilegeLog: log,
    verification: verificationOf(head, zone),
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
  return disagreement === null || entry === undefined ? [] : [{ entry, words: disagreementWords(disagreement, zone) }];
}
