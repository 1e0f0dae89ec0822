import { act, render } from '@testing-library/react';
import { memo, type ReactElement } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { IncidentSession } from '@/client/incident-session';
import { SampleServer } from '@/client/server.sample';
import { sampleFields } from '@/core/incident/event.sample';
import { leavePage, renderedFrom } from '../incident-page.sample';
import { type RenderedIncident, useWorkspaceState } from './use-workspace-state';
import { useSteadyWorkspace, useWorkspace, WorkspaceProvider } from './workspace';

afterEach(leavePage);

const titles: (readonly string[])[] = [];
const steady: unknown[] = [];
let session: IncidentSession;

const AllOfIt = memo(function AllOfIt(): null {
  titles.push(useWorkspace().events.map(({ title }) => title));
  return null;
});

const SteadyPart = memo(function SteadyPart(): null {
  const part = useSteadyWorkspace();
  steady.push(part);
  session = part.session;
  return null;
});

const announce = () => undefined;

function Page({ rendered }: { readonly rendered: RenderedIncident }): ReactElement {
  return (
    <WorkspaceProvider value={{ ...useWorkspaceState(rendered), announce }}>
      <AllOfIt />
      <SteadyPart />
    </WorkspaceProvider>
  );
}

it('renders for an edit of an event only what shows events', async () => {
  const server = new SampleServer();
  server.write({ type: 'event.create', eventId: 'e1', fields: sampleFields({ title: 'Beacon' }) });
  const rendered = renderedFrom(server, 'commander');
  // The server takes its time: what is told here happens before it has answered.
  vi.stubGlobal('fetch', () => new Promise<Response>(() => undefined));
  render(<Page rendered={rendered} />);
  const before = steady.length;
  await act(async () => {
    const changes = { title: 'Beacon to 203.0.113.7' };
    session.dispatch({ type: 'event.change', eventId: 'e1', expectedVersion: null, changes });
  });
  expect(titles.at(-1)).toEqual(['Beacon to 203.0.113.7']);
  expect(steady).toHaveLength(before);
});
