// The privilege log: a table on a desk, one block an entry on a phone. It says of what nature an entry is, who asserted
// privilege over it and how that ended, and nothing of what it says.

import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { momentWords } from '@/client/moment-words';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import type { Tone } from '@/components/ui/dot';
import {
  PRIVILEGE_STATUS_LABELS,
  type PrivilegeLogEntry,
  type PrivilegeStatus,
} from '@/core/export/privilege-log-entries';
import { DESIGNATION_LABELS } from '@/core/incident/vocabulary';

const ROW =
  'grid gap-x-5 px-4 max-md:gap-y-2 md:grid-cols-[1.75rem_minmax(0,8.5rem)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,11rem)]';

const HEADINGS = ['No.', 'Date', 'Privilege', 'Asserted', 'Status'] as const;

export interface PrivilegeLogTableProps {
  readonly entries: readonly PrivilegeLogEntry[];
  /** In which moments are told. */
  readonly zone: string;
  /** Where an event is shown. */
  readonly addressOf: (eventId: string) => string;
}

export function PrivilegeLogTable({ entries, ...shown }: PrivilegeLogTableProps): ReactElement {
  return (
    <table className="block overflow-hidden rounded-lg border border-line bg-surface text-sm">
      <thead className="block">
        <tr
          className={classNames(
            ROW,
            'border-line border-b py-2 text-left text-ink-3 text-xs *:font-medium max-md:sr-only',
          )}
        >
          {HEADINGS.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block divide-y divide-line">
        {entries.map((entry) => (
          <Row key={entry.number} entry={entry} {...shown} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Omit<PrivilegeLogTableProps, 'entries'> {
  readonly entry: PrivilegeLogEntry;
}

const KIND_LABELS: Readonly<Record<PrivilegeLogEntry['kind'], string>> = {
  event: 'Event',
  source: 'Source',
  withheld: 'Withheld from you',
};

function Row({ entry, zone, addressOf }: RowProps): ReactElement {
  const { number, kind, when, designation, basis, description, eventId, status } = entry;
  const isHere = eventId !== null && status !== 'removed';
  return (
    <tr className={classNames(ROW, 'py-3')}>
      <td className="text-ink-3 tabular-nums max-md:text-xs">
        <span className="md:hidden">No. </span>
        {number}
      </td>
      <td className="min-w-0">
        <p className="font-[550] first-letter:uppercase">{when === '' ? UNDATED[kind] : when}</p>
        <Small>{KIND_LABELS[kind]}</Small>
      </td>
      <td className="min-w-0 [overflow-wrap:anywhere]">
        <p className="font-[550]">{DESIGNATION_LABELS[designation]}</p>
        {basis === '' ? null : <p>{basis}</p>}
        <Small>
          {description}
          {isHere ? (
            <span className="print:hidden">
              {' · '}
              <Link href={addressOf(eventId)} prefetch={false} className="text-accent hover:underline">
                Show<span className="sr-only"> entry {number}</span>
              </Link>
            </span>
          ) : null}
        </Small>
      </td>
      <td className="min-w-0 [overflow-wrap:anywhere]">
        <Asserted entry={entry} zone={zone} />
      </td>
      <td className="min-w-0 [overflow-wrap:anywhere]">
        <Status entry={entry} zone={zone} />
      </td>
    </tr>
  );
}

const UNDATED: Readonly<Record<PrivilegeLogEntry['kind'], string>> = {
  event: 'Undated',
  source: 'States no time',
  withheld: 'Date withheld',
};

const Small = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <p className="mt-0.5 text-ink-2 text-xs">{children}</p>
);

function Asserted({
  entry: { kind, assertedBy, recipients, entered },
  zone,
}: Omit<RowProps, 'addressOf'>): ReactElement {
  return (
    <>
      {kind === 'withheld' ? null : <p>{assertedBy}</p>}
      {recipients.length === 0 ? null : <Small>To {recipients.join('; ')}</Small>}
      <Small>
        {entered === null
          ? 'When it was entered was erased'
          : `Entered ${momentWords(entered.at, zone)} by ${entered.by}`}
      </Small>
    </>
  );
}

const STATUS_TONES: Readonly<Record<PrivilegeStatus, Tone>> = {
  asserted: 'legal',
  lifted: 'contain',
  removed: 'neutral',
};

function Status({ entry: { status, ended }, zone }: Omit<RowProps, 'addressOf'>): ReactElement {
  return (
    <>
      <Chip tone={STATUS_TONES[status]}>{PRIVILEGE_STATUS_LABELS[status]}</Chip>
      {ended === null ? null : (
        <>
          <Small>
            {momentWords(ended.at, zone)} by {ended.by}
          </Small>
          <Small>{ended.reason === '' ? 'No reason was given' : `“${ended.reason}”`}</Small>
        </>
      )}
    </>
  );
}
