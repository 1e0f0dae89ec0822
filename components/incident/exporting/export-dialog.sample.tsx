// The export dialog by itself for tests, over the same state as on the page: without the page around it there is little to
// search through.

import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { RenderedPast } from '@/client/past/past-query';
import type { SampleServer } from '@/client/server.sample';
import { usePageAddress } from '@/client/views/use-page-address';
import type { TimelineHandle } from '@/components/timeline/props';
import { renderedFrom } from '../incident-page.sample';
import { PageProvider } from '../page-state';
import { PastProvider } from '../past/past-state';
import { usePastWorkspace } from '../past/past-workspace';
import { usePageState } from '../use-page-state';
import { ViewsProvider } from '../views/views-state';
import { type RenderedIncident, useWorkspaceState } from '../workspace/use-workspace-state';
import { WorkspaceProvider } from '../workspace/workspace';
import { ExportDialog } from './export-dialog';

interface DialogOnPageProps {
  readonly rendered: RenderedIncident;
  readonly query: string;
  readonly onClose: () => void;
  readonly shows: Shows;
}

/** What the timeline of the page shows; null where there is none. */
type Shows = ReturnType<TimelineHandle['shown']>;

const still = () => undefined;

const handleOf = (shows: Shows): TimelineHandle => ({
  fit: still,
  zoomBy: still,
  zoomTo: still,
  look: still,
  jump: still,
  bringIntoSight: still,
  lanes: () => [],
  shown: () => shows,
});

function DialogOnPage({ rendered, query, onClose, shows }: DialogOnPageProps): ReactElement {
  const live = useWorkspaceState(rendered);
  const [address] = usePageAddress(query);
  const { parts, controls } = usePastWorkspace(live, address, rendered.past);
  const page = usePageState(parts, query);
  page.timeline.current ??= handleOf(shows);
  return (
    <WorkspaceProvider value={{ ...parts, announce: still }}>
      <PageProvider value={page}>
        <PastProvider value={controls} present={live.state}>
          <ViewsProvider rendered={rendered.views}>
            <ExportDialog onClose={onClose} />
          </ViewsProvider>
        </PastProvider>
      </PageProvider>
    </WorkspaceProvider>
  );
}

export interface RenderedDialog {
  readonly query?: string;
  readonly pastStates?: readonly RenderedPast[];
  readonly onClose?: () => void;
  readonly shows?: Shows;
}

export function renderDialog(server: SampleServer, some: RenderedDialog = {}) {
  const { query = '', pastStates = [], onClose = still, shows = null } = some;
  window.history.replaceState(null, '', `/incidents/INC-2023-0001?${query}`);
  const rendered = renderedFrom(server, 'commander', pastStates);
  return render(<DialogOnPage rendered={rendered} query={query} onClose={onClose} shows={shows} />);
}
