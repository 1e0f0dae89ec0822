'use client';

// The incident page: what happened, drawn, listed and in detail. Hydrated from what the server rendered.

import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { HeaderBar } from '@/components/shell/header-bar';
import type { ShellUser } from '@/components/shell/user-menu';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { useAnnouncer } from './announcer';
import { ConnectionNotice } from './connection-notice';
import { EvidenceUploadsProvider } from './evidence-uploads-provider';
import { IncidentHead } from './incident-head';
import { KeysDialog } from './keys-dialog';
import { MainView } from './main-view';
import { PageProvider, usePage } from './page-state';
import { ReasonStrip } from './reason-strip';
import { SidePanel } from './side-panel';
import { usePageKeys } from './use-page-keys';
import { usePageState } from './use-page-state';
import { type RenderedIncident, useWorkspaceState } from './use-workspace-state';
import { useWorkspace, type Workspace, WorkspaceProvider } from './workspace';

export interface IncidentPageProps {
  readonly user: ShellUser;
  readonly rendered: RenderedIncident;
  /** The query of the address, so that the first paint shows what it asks for. */
  readonly query: string;
}

export function IncidentPage({ user, rendered, query }: IncidentPageProps): ReactElement {
  const parts = useWorkspaceState(rendered);
  const { announce, region } = useAnnouncer();
  const workspace: Workspace = useMemo(() => ({ ...parts, announce }), [parts, announce]);
  const page = usePageState(parts, query);
  return (
    <WorkspaceProvider value={workspace}>
      <PageProvider value={page}>
        <EvidenceUploadsProvider>
          <Frame user={user} />
        </EvidenceUploadsProvider>
        {region}
      </PageProvider>
    </WorkspaceProvider>
  );
}

function Frame({ user }: { readonly user: ShellUser }): ReactElement {
  const { incident, may } = useWorkspace();
  const { composer } = usePage();
  const [showsKeys, setShowsKeys] = useState(false);
  usePageKeys(() => setShowsKeys(true));
  useSavedNotice();
  useLeaveWarning();
  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh lg:min-h-[640px]">
      <HeaderBar user={user} crumb={incident.ref}>
        {may('edit-events') ? (
          <Button variant="primary" shortcut="N" onPress={() => composer.show()}>
            New event
          </Button>
        ) : null}
      </HeaderBar>
      {may('edit-events') ? null : <Banner>You may read this incident, not change it.</Banner>}
      <IncidentHead />
      <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_372px]">
        <MainView />
        <SidePanel />
      </div>
      <ReasonStrip />
      <ConnectionNotice />
      {showsKeys ? <KeysDialog onClose={() => setShowsKeys(false)} /> : null}
    </div>
  );
}

/** Says that all is saved once the last change is on the record. */
function useSavedNotice(): void {
  const { session, announce } = useWorkspace();
  useEffect(
    () =>
      session.onSettled(() => {
        if (session.snapshot().outbox.length === 0) announce('Saved');
      }),
    [session, announce],
  );
}

/** Closing the tab would lose what the server does not have yet, so the browser asks first. */
function useLeaveWarning(): void {
  const { snapshot } = useWorkspace();
  const isUnsaved = snapshot.outbox.length > 0;
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
