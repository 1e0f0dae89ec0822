import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, type ReactElement } from 'react';
import { IncidentPage } from '@/components/incident/incident-page';
import { requireUser } from '@/server/auth/session';
import { now } from '@/server/clock/clock';
import { readIncident } from '@/server/queries/incident';
import type { PageQuery } from '../../page-query';

interface IncidentRoute extends PageQuery {
  readonly params: Promise<{ readonly ref: string }>;
}

/** Once per request, for the title and for the page. What one may not read does not exist. */
const read = cache(async (ref: string) => {
  const user = await requireUser(`/incidents/${encodeURIComponent(ref)}`);
  const incident = await readIncident(user, ref);
  if (incident === null) notFound();
  return { user, ...incident };
});

export async function generateMetadata({ params }: IncidentRoute): Promise<Metadata> {
  const { incident } = await read((await params).ref);
  return { title: `${incident.title} · ${incident.ref}` };
}

export default async function Page({ params, searchParams }: IncidentRoute): Promise<ReactElement> {
  const { user, role, incident, events, figures, evidence } = await read((await params).ref);
  const author = { actor: { id: user.id, name: user.name }, role };
  return (
    <IncidentPage
      key={incident.id}
      user={{ name: user.name, email: user.email }}
      rendered={{ incident, events, figures, evidence, author, now: now() }}
      query={queryOf(await searchParams)}
    />
  );
}

function queryOf(searchParams: Awaited<PageQuery['searchParams']>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(searchParams)) {
    for (const one of [value ?? []].flat()) query.append(name, one);
  }
  return query.toString();
}
