// The incident page over a server of its own, for tests: a `fetch` that the server answers.

import { cleanup, render } from '@testing-library/react';
import { vi } from 'vitest';
import type { ApiFailure, ApiRequest } from '@/client/api';
import type { RenderedPast } from '@/client/past/past-query';
import { COMMANDER, SampleServer } from '@/client/server.sample';
import { afterPaint } from '@/components/browser/after-paint';
import { dayTime, sampleFields } from '@/core/incident/event.sample';
import { liveEvents } from '@/core/incident/record/state';
import type { Role } from '@/core/incident/vocabulary';
import { instant } from '@/core/time/instant';
import { IncidentPage } from './incident-page';
import { fetchLaterParts } from './later-parts';
import type { RenderedViews } from './views/views-state';
import type { RenderedIncident } from './workspace/use-workspace-state';

const NOW = instant(Date.UTC(2023, 0, 7, 12) * 1_000);

// As on a page that has been at rest: no test waits for code.
await fetchLaterParts();

/** The server's answers as `fetch` gives them. */
export function fetchFrom(server: SampleServer): typeof fetch {
  const api = server.api();
  return async (input, init) => {
    const path = String(input).replace('/api/v1', '');
    // A line that is open and says nothing, and nobody else who reads here.
    if (path.endsWith('/stream')) return new Response(new ReadableStream());
    if (path.endsWith('/members')) return Response.json({ members: [] });
    const headers = new Headers(init?.headers);
    const ifMatch = headers.get('if-match');
    const request: ApiRequest = {
      method: methodOf(init?.method),
      path,
      ...(typeof init?.body === 'string' && { body: JSON.parse(init.body) }),
      ...(ifMatch !== null && { ifMatch: Number(ifMatch.replaceAll('"', '')) }),
    };
    const answer = await api(request, (body) => body);
    if (!answer.ok) return failed(answer.error);
    const { value, revision } = answer.value;
    return Response.json(value, { headers: revision === null ? {} : { 'onset-revision': String(revision) } });
  };
}

/** As `fetchFrom`, with a line on which the page hears what others did. */
export function fetchHearing(server: SampleServer): {
  readonly fetch: typeof fetch;
  readonly tell: () => Promise<void>;
} {
  const answer = fetchFrom(server);
  type Line = ReadableStreamDefaultController<Uint8Array>;
  let begin: (line: Line) => void;
  const begun = new Promise<Line>((resolve) => {
    begin = resolve;
  });
  return {
    fetch: async (input, init) =>
      String(input).endsWith('/stream')
        ? new Response(new ReadableStream({ start: (line: Line) => begin(line) }))
        : answer(input, init),
    tell: async () => {
      const { revision } = server.state.incident;
      const words = `event: revision\nid: ${revision}\ndata: {"seq":${revision}}\n\n`;
      (await begun).enqueue(new TextEncoder().encode(words));
    },
  };
}

const methodOf = (method: string | undefined): ApiRequest['method'] =>
  (['POST', 'PATCH', 'DELETE'] as const).find((known) => known === method) ?? 'GET';

function failed(failure: ApiFailure): Response {
  if (failure.kind === 'unreachable') throw new TypeError(failure.detail);
  return Response.json(failure.problem, { status: failure.status });
}

const NO_VIEWS: RenderedViews = { laneSettings: [], saved: [] };

/** What the server rendered. @param pastStates those that the address asks for */
export const renderedFrom = (
  server: SampleServer,
  role: Role,
  pastStates: readonly RenderedPast[] = [],
): RenderedIncident => ({
  incident: { ...server.state.incident, zone: 'UTC' },
  events: liveEvents(server.state),
  areSome: false,
  figures: [],
  evidence: [],
  author: { ...COMMANDER, role },
  now: NOW,
  past: { states: pastStates, problem: null },
  views: NO_VIEWS,
});

export function renderPage(
  server: SampleServer,
  query = 'view=table',
  role: Role = 'commander',
  views: RenderedViews = NO_VIEWS,
  pastStates: readonly RenderedPast[] = [],
) {
  window.history.replaceState(null, '', `/incidents/INC-2023-0001?${query}`);
  return render(
    <IncidentPage
      user={{ name: 'A. Rivera', email: 'rivera@example.org' }}
      rendered={{ ...renderedFrom(server, role, pastStates), views }}
      query={query}
    />,
  );
}

/** A server that has two events and answers the page's `fetch`, and a tab that remembers nothing. */
export function serveTwoEvents(): SampleServer {
  window.sessionStorage.clear();
  const server = new SampleServer();
  addTo(server, 'e1', 'Malicious activity identified', '2023-01-05');
  addTo(server, 'e2', 'Attacker begins retrieving data', '2022-11-25');
  vi.stubGlobal('fetch', vi.fn(fetchFrom(server)));
  return server;
}

export function addTo(server: SampleServer, eventId: string, title: string, date: string): void {
  server.write({ type: 'event.create', eventId, fields: sampleFields({ title, start: dayTime(date) }) });
}

export const titlesOn = ({ state }: SampleServer): readonly string[] => liveEvents(state).map(({ title }) => title);

/** Takes the page and its `fetch` away once what was done last has been sent, so that nothing reaches the next test's server. */
export async function leavePage(): Promise<void> {
  cleanup();
  await afterPaint();
  vi.unstubAllGlobals();
}
