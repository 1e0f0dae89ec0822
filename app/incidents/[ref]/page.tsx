import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, type ReactElement } from 'react';
import { readAddress } from '@/client/page-address';
import { comparedMoment, isPast, shownMoment } from '@/client/past-moment';
import { IncidentPage } from '@/components/incident/incident-page';
import { requireUser } from '@/server/auth/session';
import { now } from '@/server/clock/clock';
import { readIncident } from '@/server/queries/incident';
import { readIncidentAt } from '@/server/queries/past-incident';
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
  const query = queryOf(await searchParams);
  const past = await pastOf(user, incident.id, new URLSearchParams(query));
  const author = { actor: { id: user.id, name: user.name }, role };
  return (
    <IncidentPage
      key={incident.id}
      user={{ name: user.name, email: user.email }}
      rendered={{ incident, events, figures, evidence, author, now: now(), past }}
      query={query}
    />
  );
}

/** The moments of the record that the address asks for, so that the first paint already shows them. */
async function pastOf(user: { readonly id: string }, incidentId: string, query: URLSearchParams) {
  const address = readAddress(query);
  if (!isPast(address)) return { states: [], problem: null };
  const moments = [shownMoment(address), comparedMoment(address) ?? {}].filter(
    (moment) => Object.keys(moment).length > 0,
  );
  const read = await Promise.all(moments.map((moment) => readIncidentAt(user, incidentId, moment)));
  const states = read.flatMap((one, place) => (one.ok ? [{ moment: moments[place] ?? {}, parts: one.value }] : []));
  const refused = read.flatMap((one) => (one.ok ? [] : [one.error]))[0];
  return { states, problem: refused?.kind === 'invalid' ? (refused.errors[0]?.detail ?? null) : null };
}

function queryOf(searchParams: Awaited<PageQuery['searchParams']>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(searchParams)) {
    for (const one of [value ?? []].flat()) query.append(name, one);
  }
  return query.toString();
}
