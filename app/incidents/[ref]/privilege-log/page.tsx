import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache, type ReactElement } from 'react';
import { momentWords } from '@/client/moment-words';
import { privilegeLogAddress, privilegeLogFile } from '@/client/privilege-log-address';
import { KeptCurrent } from '@/components/privilege-log/kept-current';
import { PrivilegeLogTable } from '@/components/privilege-log/privilege-log-table';
import { HeaderBar } from '@/components/shell/header-bar';
import { Banner } from '@/components/ui/banner';
import { buttonStyle } from '@/components/ui/button-style';
import { DownloadLink } from '@/components/ui/download-link';
import { EmptyState } from '@/components/ui/empty-state';
import { requireUser } from '@/server/auth/session';
import { type ReadPrivilegeLog, readPrivilegeLog } from '@/server/queries/exports/privilege-log';
import { AccountNotices } from '../../../account-notices';
import type { PageQuery } from '../../../page-query';

interface PrivilegeLogRoute extends PageQuery {
  readonly params: Promise<{ readonly ref: string }>;
}

/** Once per request, for the title and for the page. Whoever may not read the log is told what anybody is of no page. */
const read = cache(async (ref: string, asOf: string | null) => {
  const user = await requireUser(privilegeLogAddress(ref, asOf));
  const log = await readPrivilegeLog(user, ref, asOf ?? undefined);
  if (log.ok) return { user, log: log.value, problem: null };
  if (log.error.kind !== 'invalid' || asOf === null) notFound();
  const present = await readPrivilegeLog(user, ref, undefined);
  if (!present.ok) notFound();
  return { user, log: present.value, problem: log.error.errors[0]?.detail ?? null };
});

const asOfIn = ({ asOf }: Awaited<PageQuery['searchParams']>): string | null =>
  typeof asOf === 'string' && asOf !== '' ? asOf : null;

export async function generateMetadata({ params, searchParams }: PrivilegeLogRoute): Promise<Metadata> {
  const { log } = await read((await params).ref, asOfIn(await searchParams));
  return { title: `Privilege log · ${log.incident.ref}` };
}

export default async function PrivilegeLogPage({ params, searchParams }: PrivilegeLogRoute): Promise<ReactElement> {
  const asked = asOfIn(await searchParams);
  const { user, log, problem } = await read((await params).ref, asked);
  const asOf = problem === null ? asked : null;
  const { incident, entries } = log;
  return (
    <KeptCurrent user={user} incident={{ id: incident.id, ref: incident.ref, revision: incident.revision }}>
      <HeaderBar
        user={user}
        crumb="Privilege log"
        within={{ name: incident.ref, address: incidentAddress(log, asOf) }}
      />
      <AccountNotices />
      {problem === null ? null : <Banner tone="problem">{problem}</Banner>}
      {asOf === null ? null : <PastBanner log={log} />}
      <main className="mx-auto w-full max-w-[1240px] px-5 pt-6 pb-12 max-sm:px-4 max-sm:pt-4">
        <Heading log={log} asOf={asOf} />
        {entries.length === 0 ? (
          <EmptyState title="Nothing was ever privileged">
            Counsel and the commander assert privilege on an event that is a communication or a note, or on one of its
            sources. Each assertion stands here, and stays when it is lifted.
          </EmptyState>
        ) : (
          <PrivilegeLogTable entries={entries} zone={incident.zone} addressOf={(id) => eventAddress(log, asOf, id)} />
        )}
      </main>
    </KeptCurrent>
  );
}

function incidentAddress({ incident }: ReadPrivilegeLog, asOf: string | null): string {
  const query = asOf === null ? '' : `?${new URLSearchParams({ asOf })}`;
  return `/incidents/${encodeURIComponent(incident.ref)}${query}`;
}

function eventAddress({ incident }: ReadPrivilegeLog, asOf: string | null, eventId: string): string {
  const query = new URLSearchParams({ event: eventId, ...(asOf !== null && { asOf }) });
  return `/incidents/${encodeURIComponent(incident.ref)}?${query}`;
}

function PastBanner({ log: { incident, head } }: { readonly log: ReadPrivilegeLog }): ReactElement {
  return (
    <Banner
      actions={
        <Link href={privilegeLogAddress(incident.ref, null)} prefetch={false} className={buttonStyle('default')}>
          Back to now
        </Link>
      }
    >
      As recorded at revision {head.seq}, {momentWords(head.at, incident.zone)}.
    </Banner>
  );
}

interface HeadingProps {
  readonly log: ReadPrivilegeLog;
  readonly asOf: string | null;
}

function Heading({ log: { incident, entries }, asOf }: HeadingProps): ReactElement {
  return (
    <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        <h1 className="font-[640] text-xl tracking-[-0.015em]">Privilege log</h1>
        <p className="mt-0.5 text-ink-2 text-sm [overflow-wrap:anywhere]">
          <Link
            href={`/incidents/${encodeURIComponent(incident.ref)}`}
            prefetch={false}
            className="font-[550] text-ink hover:underline"
          >
            <bdi>{incident.title}</bdi>
          </Link>
          . Every assertion of privilege, lifted ones too; nothing of what they protect. Times in {incident.zone}.
        </p>
      </div>
      {entries.length === 0 ? null : (
        <DownloadLink href={privilegeLogFile(incident.ref, asOf)}>Export as CSV</DownloadLink>
      )}
    </div>
  );
}
