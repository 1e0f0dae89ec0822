import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache, type ReactElement } from 'react';
import { preload } from 'react-dom';
import { comparedMoment, isPast, shownMoment } from '@/client/past/past-moment';
import { outlinesAddress } from '@/client/read-incident';
import { type PageAddress, readAddress, writeAddress } from '@/client/views/page-address';
import { shownBy } from '@/client/views/view-settings';
import { IncidentPage } from '@/components/incident/incident-page';
import type { SavedViewOut } from '@/core/contracts/saved-view';
import { requireUser } from '@/server/auth/session';
import { now } from '@/server/clock/clock';
import { makeOutlinesReady } from '@/server/queries/events/outlines';
import { readIncident } from '@/server/queries/incident';
import { readIncidentAt } from '@/server/queries/past/past-incident';
import { listSavedViews, readLaneSettings } from '@/server/queries/views';
import { AccountNotices } from '../../account-notices';
import type { PageQuery } from '../../page-query';

interface IncidentRoute extends PageQuery {
  readonly params: Promise<{ readonly ref: string }>;
}

/** Once per request, for the title and for the page. What one may not read does not exist. */
const read = cache(async (ref: string, query: string) => {
  const user = await requireUser(`/incidents/${encodeURIComponent(ref)}${query === '' ? '' : `?${query}`}`);
  const incident = await readIncident(user, ref);
  if (incident === null) notFound();
  return { user, ...incident };
});

export async function generateMetadata({ params, searchParams }: IncidentRoute): Promise<Metadata> {
  const { incident } = await read((await params).ref, queryOf(await searchParams));
  return { title: `${incident.title} · ${incident.ref}` };
}

export default async function Page({ params, searchParams }: IncidentRoute): Promise<ReactElement> {
  const query = queryOf(await searchParams);
  const { user, role, incident, events, areSome, figures, evidence } = await read((await params).ref, query);
  const address = readAddress(new URLSearchParams(query));
  // What is read in outline takes longest to be made: it is begun before the page is.
  if (areSome) makeOutlinesReady(user, incident.id);
  const views = await viewsOf(user, incident.ref);
  leadIntoView(incident.ref, address, views.saved);
  // And it is asked for while the page itself is on its way.
  if (areSome) preload(outlinesAddress(incident.id), { as: 'fetch', crossOrigin: 'anonymous' });
  const past = await pastOf(user, incident.id, areSome ? NOW : address);
  const author = { actor: { id: user.id, name: user.name }, role };
  return (
    <IncidentPage
      key={incident.id}
      user={{ name: user.name, email: user.email, administrator: user.administrator }}
      rendered={{ incident, events, areSome, figures, evidence, author, now: now(), past, views }}
      query={query}
      notices={<AccountNotices />}
    />
  );
}

const NOW: PageAddress = readAddress(new URLSearchParams());

/** The moments of the record that the address asks for, so that the first paint already shows them. */
async function pastOf(user: { readonly id: string }, incidentId: string, address: PageAddress) {
  if (!isPast(address)) return { states: [], problem: null };
  const moments = [shownMoment(address), comparedMoment(address) ?? {}].filter(
    (moment) => Object.keys(moment).length > 0,
  );
  const read = await Promise.all(moments.map((moment) => readIncidentAt(user, incidentId, moment)));
  const states = read.flatMap((one, place) => (one.ok ? [{ moment: moments[place] ?? {}, parts: one.value }] : []));
  const refused = read.flatMap((one) => (one.ok ? [] : [one.error]))[0];
  return { states, problem: refused?.kind === 'invalid' ? (refused.errors[0]?.detail ?? null) : null };
}

/** Those of whoever reads. What one may not read does not exist, so there are some for everybody who comes this far. */
async function viewsOf(user: { readonly id: string }, ref: string) {
  const [laneSettings, saved] = await Promise.all([readLaneSettings(user, ref), listSavedViews(user, ref)]);
  return { laneSettings: laneSettings ?? [], saved: saved ?? [] };
}

/** A link that names a view and nothing else shows what that keeps: the rest of the address is filled in from it. */
function leadIntoView(ref: string, address: PageAddress, saved: readonly SavedViewOut[]): void {
  const named = saved.find(({ id }) => id === address.saved);
  const bare = writeAddress({ ...readAddress(new URLSearchParams()), saved: address.saved });
  if (named === undefined || writeAddress(address) !== bare) return;
  const filled = writeAddress({ ...address, ...shownBy(named.settings) });
  if (filled !== bare) redirect(`/incidents/${encodeURIComponent(ref)}${filled}`);
}

function queryOf(searchParams: Awaited<PageQuery['searchParams']>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(searchParams)) {
    for (const one of [value ?? []].flat()) query.append(name, one);
  }
  return query.toString();
}
