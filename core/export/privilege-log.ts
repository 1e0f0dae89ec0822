// The privilege log: of everything privileged that the reader reads, and of what is withheld from them, who asserts it, when,
// to whom, of what type and on what basis. No substance: of a withheld entry its day of entry, who entered it and its type.

import type { IncidentEvent, Privilege } from '@/core/incident/event';
import { DESIGNATION_LABELS } from '@/core/incident/vocabulary';
import { dayWords } from './moment-words';
import { natureOfEvent, natureOfSource } from './privilege-log-entries';
import { whenWords } from './when-words';
import type { WithheldEntry } from './withheld-entry';

export interface PrivilegeLogRow {
  readonly number: number;
  /** "entry 3", "a source of entry 3"; empty for what is withheld. */
  readonly of: string;
  /** Of what nature it is; empty for what is withheld. */
  readonly description: string;
  readonly date: string;
  readonly assertedBy: string;
  readonly recipients: string;
  readonly type: string;
  readonly basis: string;
  readonly isWithheld: boolean;
}

type Unnumbered = Omit<PrivilegeLogRow, 'number'>;

export function privilegeLog(
  events: readonly IncidentEvent[],
  withheld: readonly WithheldEntry[],
  zone: string,
): readonly PrivilegeLogRow[] {
  const readable = events.flatMap((event, index) => rowsOf(event, index + 1, zone));
  return [...readable, ...withheld.map((entry) => withheldRow(entry, zone))].map((row, index) => ({
    number: index + 1,
    ...row,
  }));
}

function rowsOf(event: IncidentEvent, entry: number, zone: string): readonly Unnumbered[] {
  const { privilege } = event;
  const date = whenWords(event, zone).words;
  const own = { of: `entry ${entry}`, description: natureOfEvent(event), date };
  const sources = event.sources.map((source) => ({
    privilege: source.privilege,
    ...{ of: `a source of entry ${entry}`, description: natureOfSource(source, event) },
    date: source.stated === null ? '' : whenWords({ start: source.stated, end: null }, zone).words,
  }));
  return [{ privilege, ...own }, ...sources].flatMap(({ privilege: asserted, ...row }) =>
    asserted === null ? [] : [rowFor(asserted, row)],
  );
}

const rowFor = (
  { designation, basis, assertedBy, recipients }: Privilege,
  row: Pick<Unnumbered, 'of' | 'description' | 'date'>,
): Unnumbered => ({
  ...{ ...row, assertedBy, basis },
  recipients: recipients.join('; '),
  type: DESIGNATION_LABELS[designation],
  isWithheld: false,
});

const IN_COUNSELS_LOG = 'stated in counsel’s log';

const withheldRow = ({ designation, enteredAt, enteredBy }: WithheldEntry, zone: string): Unnumbered => ({
  ...{ of: '', description: '', date: `entered ${dayWords(enteredAt, zone)} by ${enteredBy}` },
  ...{ assertedBy: IN_COUNSELS_LOG, recipients: IN_COUNSELS_LOG, basis: IN_COUNSELS_LOG },
  type: DESIGNATION_LABELS[designation],
  isWithheld: true,
});
