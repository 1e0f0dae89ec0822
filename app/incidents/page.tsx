import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { IncidentFinder } from '@/components/incidents/incident-finder';
import { NewIncident } from '@/components/incidents/new-incident';
import { NoIncidents } from '@/components/incidents/no-incidents';
import { HeaderBar } from '@/components/shell/header-bar';
import { requireUser } from '@/server/auth/session';
import { listIncidents } from '@/server/queries/incidents';
import { AccountNotices } from '../account-notices';

export const metadata: Metadata = { title: 'Incidents' };

export default async function IncidentsPage(): Promise<ReactElement> {
  const user = await requireUser();
  const incidents = await listIncidents(user);
  return (
    <>
      <HeaderBar user={user}>{incidents.length === 0 ? null : <NewIncident />}</HeaderBar>
      <AccountNotices />
      <main className="mx-auto w-full max-w-[1240px] px-5 pt-6 pb-12 max-sm:px-3 max-sm:pt-4">
        {incidents.length === 0 ? (
          <>
            <h1 className="mb-3 font-[640] text-xl tracking-[-0.015em]">Incidents</h1>
            <NoIncidents />
          </>
        ) : (
          <IncidentFinder incidents={incidents} />
        )}
      </main>
    </>
  );
}
