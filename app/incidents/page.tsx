import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { IncidentFinder } from '@/components/incidents/incident-finder';
import type { IncidentRow } from '@/components/incidents/incident-row';
import { NewIncident } from '@/components/incidents/new-incident';
import { NoIncidents } from '@/components/incidents/no-incidents';
import { HeaderBar } from '@/components/shell/header-bar';
import { requireUser } from '@/server/auth/session';
import { now as presentMoment } from '@/server/clock/clock';
import { listIncidents } from '@/server/queries/incidents';
import { nextDeadlines } from '@/server/queries/next-deadlines';
import { AccountNotices } from '../account-notices';

export const metadata: Metadata = { title: 'Incidents' };

export default async function IncidentsPage(): Promise<ReactElement> {
  const user = await requireUser();
  const incidents = await listIncidents(user);
  const now = presentMoment();
  const deadlines = await nextDeadlines(user, incidents, now);
  const rows = incidents.map(
    ({ id, ref, title, status, severity, zone, eventCount, updatedAt }): IncidentRow => ({
      ...{ ref, title, status, severity, zone, eventCount, updatedAt, deadline: deadlines.get(id) ?? null },
    }),
  );
  return (
    <>
      <HeaderBar user={user}>{incidents.length === 0 ? null : <NewIncident userId={user.id} />}</HeaderBar>
      <AccountNotices />
      <main className="mx-auto w-full max-w-[1240px] px-5 pt-6 pb-12 max-sm:px-4 max-sm:pt-4">
        {incidents.length === 0 ? (
          <>
            <h1 className="mb-3 font-[640] text-xl tracking-[-0.015em]">Incidents</h1>
            <NoIncidents userId={user.id} />
          </>
        ) : (
          <IncidentFinder incidents={rows} renderedAt={now} />
        )}
      </main>
    </>
  );
}
