'use client';

// The incident page: what happened, drawn, listed and in detail. Hydrated from what the server rendered.

import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { usePageAddress } from '@/client/views/use-page-address';
import { GonePage } from '@/components/shell/gone-page';
import { HeaderBar } from '@/components/shell/header-bar';
import type { ShellUser } from '@/components/shell/user-menu';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import { useAnnouncer } from './announcer';
import { ConflictDesk } from './conflicts/conflict-desk';
import { ClocksProvider } from './deadlines/clocks-state';
import { WarningBanner } from './deadlines/warning-banner';
import { EvidenceUploadsProvider } from './evidence/evidence-uploads-provider';
import { ExportButton } from './exporting/export-button';
import { IncidentHead } from './head/incident-head';
import { ImportingProvider } from './importing/importing-state';
import { KeysDialog } from './later-keys-dialog';
import { useFetchesLaterParts } from './later-parts';
import { MainView } from './main-view';
import { RoleNotice } from './members/role-notice';
import { PageProvider, usePage } from './page-state';
import { SidePanel } from './panel/side-panel';
import { PastBar } from './past/past-bar';
import { PastProvider, usePast } from './past/past-state';
import { usePastWorkspace } from './past/past-workspace';
import { useTellPresence } from './presence/use-tell-presence';
import { ReasonStrip } from './reasons/reason-strip';
import { ShareButton } from './sharing/share-button';
import { SharingProvider } from './sharing/sharing-state';
import { useArrivalWords } from './use-arrivals';
import { useFocusKept } from './use-focus-kept';
import { usePageKeys } from './use-page-keys';
import { usePageState } from './use-page-state';
import { useStrayTyping } from './use-stray-typing';
import { ViewsProvider } from './views/views-state';
import { ConnectionNotice } from './workspace/connection-notice';
import { LiveProvider } from './workspace/live-context';
import { ActionsProvider, useActionsOn } from './workspace/use-actions';
import { useIsGone } from './workspace/use-is-gone';
import { type RenderedIncident, useWorkspaceState } from './workspace/use-workspace-state';
import { useSteadyWorkspace, useWorkspace, type Workspace, WorkspaceProvider } from './workspace/workspace';

export interface IncidentPageProps {
  readonly user: ShellUser;
  readonly rendered: RenderedIncident;
  /** The query of the address, so that the first paint shows what it asks for. */
  readonly query: string;
  /** What the user is to know of their account, under the header as on every page. */
  readonly notices?: ReactNode;
}

export function IncidentPage({ user, rendered, query, notices }: IncidentPageProps): ReactElement {
  const live = useWorkspaceState(rendered);
  const [address] = usePageAddress(query);
  const { parts, controls } = usePastWorkspace(live, address, rendered.past);
  const { announce, region } = useAnnouncer();
  const workspace: Workspace = useMemo(() => ({ ...parts, announce }), [parts, announce]);
  const livePage = useMemo(
    () => ({ live: parts.live, ownId: rendered.author.actor.id }),
    [parts.live, rendered.author.actor.id],
  );
  const actions = useActionsOn(workspace);
  const page = usePageState(parts, query);
  return (
    <WorkspaceProvider value={workspace}>
      <ActionsProvider value={actions}>
        <PageProvider value={page}>
          <PastProvider value={controls} present={live.state}>
            <LiveProvider value={livePage}>
              <EvidenceUploadsProvider>
                <ImportingProvider>
                  <SharingProvider>
                    <ViewsProvider rendered={rendered.views}>
                      <ClocksProvider>
                        <Frame user={user} notices={notices} />
                      </ClocksProvider>
                    </ViewsProvider>
                  </SharingProvider>
                </ImportingProvider>
              </EvidenceUploadsProvider>
            </LiveProvider>
            {region}
          </PastProvider>
        </PageProvider>
      </ActionsProvider>
    </WorkspaceProvider>
  );
}

function Frame({ user, notices }: Pick<IncidentPageProps, 'user' | 'notices'>): ReactElement {
  const { incident, may, isBegun, state, snapshot } = useWorkspace();
  const { composer } = usePage();
  const { past } = usePast();
  const [showsKeys, setShowsKeys] = useState(false);
  usePageKeys(() => setShowsKeys(true));
  useSavedNotice();
  useLeaveWarning(snapshot.outbox.length > 0);
  useTellPresence();
  useFocusKept((eventId) => state.events.get(eventId)?.deletedAt === null);
  useStrayTyping();
  useArrivalWords();
  useFetchesLaterParts(!isBegun);
  if (useIsGone()) return <GonePage user={user} incidentRef={incident.ref} />;
  return (
    <div className="group/page flex min-h-dvh flex-col lg:h-dvh lg:min-h-[640px] print:h-auto print:min-h-0">
      <HeaderBar user={user} crumb={incident.ref}>
        <ShareButton />
        <ExportButton />
        {may('edit-events') ? (
          <Button variant="primary" shortcut="N" onPress={() => composer.show()}>
            New event
          </Button>
        ) : null}
      </HeaderBar>
      {notices}
      {past !== null || may('edit-events') ? null : <Banner>You may read this incident, not change it.</Banner>}
      <RoleNotice />
      <PastBar />
      <WarningBanner />
      <ConflictDesk />
      <IncidentHead />
      <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_372px] print:grid-cols-1">
        <MainView />
        <SidePanel />
      </div>
      {past === null ? <ReasonStrip /> : null}
      <ConnectionNotice />
      {showsKeys ? <KeysDialog onClose={() => setShowsKeys(false)} /> : null}
    </div>
  );
}

/** Says that all is saved once the last change is on the record. */
function useSavedNotice(): void {
  const { session, announce } = useSteadyWorkspace();
  useEffect(
    () =>
      session.onSettled(() => {
        if (session.snapshot().outbox.length === 0) announce('Saved');
      }),
    [session, announce],
  );
}
