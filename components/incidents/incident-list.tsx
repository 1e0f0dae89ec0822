// The incidents that somebody may read, last changed first. A table on a desk, two lines each on a phone.

import Link from 'next/link';
import { Fragment, type ReactElement } from 'react';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { SEVERITY_TONES, STATUS_TONES } from '@/components/ui/tones';
import { STATUS_LABELS } from '@/core/incident/vocabulary';
import { type Instant, toRfc3339 } from '@/core/time/instant';
import { DeadlineLine } from './deadline-line';
import type { IncidentRow } from './incident-row';
import { lastChangeText } from './last-change';

/** Cells in reading order; a phone puts the last change beside the reference, above the title, and leaves the zone out. */
const ROW =
  'relative flex flex-wrap items-center gap-x-4 px-4 sm:grid sm:grid-cols-[6.75rem_minmax(0,1fr)_6.5rem_6rem] ' +
  'lg:grid-cols-[6.75rem_minmax(0,1fr)_6.5rem_6rem_8.25rem] xl:grid-cols-[6.75rem_minmax(0,1fr)_6.5rem_6rem_8.25rem_9rem]';

function Heading(): ReactElement {
  return (
    <tr
      className={classNames(ROW, 'border-line border-b py-2 text-left text-ink-3 text-xs *:font-medium max-sm:sr-only')}
    >
      <th scope="col">Incident</th>
      <th scope="col">Title</th>
      <th scope="col">Status</th>
      <th scope="col">Severity</th>
      <th scope="col" className="max-lg:hidden">
        Last change (UTC)
      </th>
      <th scope="col" className="max-xl:hidden">
        Zone
      </th>
    </tr>
  );
}

const eventsText = (count: number): string => (count === 1 ? '1 event' : `${count.toLocaleString('en')} events`);

// No link here fetches ahead: every page is drawn for its reader on the server, and a long list would ask for all of them.
function Row({ incident, now }: { readonly incident: IncidentRow; readonly now: Instant }): ReactElement {
  const { ref, title, status, severity, zone, eventCount, updatedAt, deadline } = incident;
  return (
    <tr
      className={classNames(
        ROW,
        'border-line border-b py-2.5 transition-colors duration-100 last:border-b-0 focus-within:bg-sunken hover:bg-sunken max-sm:gap-x-2 max-sm:gap-y-1 max-sm:py-3',
      )}
    >
      <td className="normal-nums whitespace-nowrap text-ink-3 text-sm max-sm:text-xs">{ref}</td>
      <td className="min-w-0 text-pretty max-sm:order-1 max-sm:mb-1 max-sm:w-full">
        <Link
          href={`/incidents/${ref}`}
          prefetch={false}
          className="font-[550] outline-none after:absolute after:inset-0 after:rounded-[inherit] focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
        >
          <bdi>{title}</bdi>
        </Link>
        <span className="ml-2 whitespace-nowrap text-ink-3 text-xs max-sm:hidden">{eventsText(eventCount)}</span>
        {deadline === null ? null : <DeadlineLine deadline={deadline} now={now} />}
      </td>
      <td className="max-sm:order-2">
        <Chip tone={STATUS_TONES[status]}>{STATUS_LABELS[status]}</Chip>
      </td>
      <td className="max-sm:order-2">
        {severity === null ? (
          <span className="whitespace-nowrap text-ink-3 text-xs">No severity yet</span>
        ) : (
          <Chip tone={SEVERITY_TONES[severity]}>Severity {severity}</Chip>
        )}
        <span className="ml-2.5 whitespace-nowrap text-ink-3 text-xs sm:hidden">{eventsText(eventCount)}</span>
      </td>
      <td className="whitespace-nowrap text-ink-2 text-sm max-sm:ml-auto max-sm:text-ink-3 max-sm:text-xs sm:max-lg:hidden">
        <time dateTime={toRfc3339(updatedAt)}>{lastChangeText(updatedAt)}</time>
        <span className="sm:hidden"> UTC</span>
      </td>
      <td className="break-words text-ink-2 text-sm max-xl:hidden">
        <ZoneName zone={zone} />
      </td>
    </tr>
  );
}

/** A long name goes on after a slash, not within a word. */
const ZoneName = ({ zone }: { readonly zone: string }): ReactElement => (
  <>
    {zone.split('/').map((part, index) => (
      <Fragment key={part}>
        {index === 0 ? null : (
          <>
            /<wbr />
          </>
        )}
        {part}
      </Fragment>
    ))}
  </>
);

export interface IncidentListProps {
  readonly incidents: readonly IncidentRow[];
  readonly now: Instant;
}

export function IncidentList({ incidents, now }: IncidentListProps): ReactElement {
  return (
    <table className="block overflow-hidden rounded-lg border border-line bg-surface">
      <caption className="sr-only">Incidents, last changed first</caption>
      <thead className="block">
        <Heading />
      </thead>
      <tbody className="block">
        {incidents.map((incident) => (
          <Row key={incident.ref} incident={incident} now={now} />
        ))}
      </tbody>
    </table>
  );
}
