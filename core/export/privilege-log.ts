// The privilege log: of everything privileged that the reader reads, and of what is withheld from them, who, when, to whom,
// of what type and on what basis. No substance: of a withheld entry its day of entry, who entered it and its type.

import type { IncidentEvent, Privilege } from '@/core/incident/event';
import { DESIGNATION_LABELS } from '@/core/incident/vocabulary';
import { dayWords } from './moment-words';
import { whenWords } from './when-words';
import type { WithheldEntry } from './withheld-entry';

export interface PrivilegeLogRow {
  readonly number: number;
  /** "entry 3", "a source of entry 3"; empty for what is withheld. */
  readonly of: string;
  readonly date: string;
  readonly author: string;
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
  const date = whenWords(event, zone).words;
  const own = event.privilege === null ? [] : [rowFor(event.privilege, `entry ${entry}`, date)];
  const sources = event.sources.flatMap(({ privilege, stated }) =>
    privilege === null
      ? []
      : [
          rowFor(
            privilege,
            `a source of entry ${entry}`,
            stated === null ? '' : whenWords({ start: stated, end: null }, zone).words,
          ),
        ],
  );
  return [...own, ...sources];
}

const rowFor = ({ designation, basis, assertedBy, recipients }: Privilege, of: string, date: string): Unnumbered => ({
  ...{ of, date, author: assertedBy, basis },
  recipients: recipients.join('; '),
  type: DESIGNATION_LABELS[designation],
  isWithheld: false,
});

const withheldRow = ({ designation, enteredAt, enteredBy }: WithheldEntry, zone: string): Unnumbered => ({
  ...{ of: '', date: `entered ${dayWords(enteredAt, zone)}`, author: enteredBy },
  ...{ recipients: 'stated in counsel’s log', basis: 'stated in counsel’s log' },
  type: DESIGNATION_LABELS[designation],
  isWithheld: true,
});
