'use client';

// The incident in a glance: title, status, severity, the zone of its times, its revision, and the facts below.

import type { ReactElement } from 'react';
import { stranded } from '@/client/outbox/stranded';
import { textFault } from '@/client/text-fault';
import { LIMITS } from '@/core/contracts/text';
import { ChipMenu } from '../chip-menu';
import { SEVERITY_MENU, STATUS_CHOICES, severityKey, severityOf } from '../choices';
import { PendingNotices } from '../conflicts/pending-notices';
import { StrandedDrafts } from '../conflicts/stranded-drafts';
import { FactsRow } from '../figures/facts-row';
import { EmergencyBadge } from '../members/emergency-badge';
import { InlineText } from '../panel/inline-text';
import { PastOpener } from '../past/past-opener';
import { usePast } from '../past/past-state';
import { PresenceFaces } from '../presence/presence-faces';
import { ReleaseControl } from '../sharing/release-control';
import { doneOrTold } from '../workspace/done-or-told';
import { useActions } from '../workspace/use-actions';
import { useChangesOf, useWorkspace } from '../workspace/workspace';
import { IncidentMenu } from './incident-menu';
import { LegalHoldBadge } from './legal-hold-badge';
import { SummaryOpener } from './summary-opener';
import { ZoneControl } from './zone-control';

export function IncidentHead(): ReactElement {
  const { incident, may, snapshot, state } = useWorkspace();
  const { changeIncident } = useActions();
  const isReadOnly = !may('edit-incident');
  const { past } = usePast();
  // In a state of the past much is not there which is there now.
  const changes = [...useChangesOf('incident'), ...(past === null ? stranded(snapshot.outbox, state) : [])];
  return (
    <section
      aria-label="The incident"
      className="shrink-0 border-line border-b bg-surface px-5 pt-4 max-sm:px-4 max-sm:pt-3"
    >
      <PendingNotices changes={changes} className="mb-3" />
      {past === null ? <StrandedDrafts /> : null}
      <h1 className="font-[640] text-xl tracking-[-0.015em]">
        <InlineText
          label="Title"
          draftName="incident.title"
          text={incident.title}
          isReadOnly={isReadOnly}
          placeholder="Give the incident a title"
          onSave={(title, draftName) => saveTitle(title, (changes) => changeIncident(changes, draftName))}
          className="max-w-full"
        />
      </h1>
      <div className="mt-1.5 flex min-h-[26px] flex-wrap items-center gap-x-2.5 gap-y-1.5 text-ink-2 text-sm">
        <ChipMenu
          label="Status"
          choices={STATUS_CHOICES}
          value={incident.status}
          onChange={(status) => doneOrTold(changeIncident({ status }))}
          isReadOnly={isReadOnly}
        />
        <ChipMenu
          label="Severity"
          choices={SEVERITY_MENU}
          value={severityKey(incident.severity)}
          onChange={(key) => doneOrTold(changeIncident({ severity: severityOf(key) }))}
          isReadOnly={isReadOnly}
        />
        <LegalHoldBadge />
        <EmergencyBadge />
        <ZoneControl />
        <span aria-hidden="true" className="max-sm:hidden">
          ·
        </span>
        <span className="max-sm:order-1">Revision {incident.revision}</span>
        <ReleaseControl />
        {/* Together, so that the menu never stands on a line by itself. */}
        <span className="flex items-center gap-x-2.5 print:hidden">
          <PastOpener />
          <IncidentMenu />
        </span>
        <PresenceFaces />
      </div>
      <SummaryOpener />
      <FactsRow />
    </section>
  );
}

function saveTitle(title: string, change: ReturnType<typeof useActions>['changeIncident']): string | undefined {
  const tidy = title.trim();
  if (tidy === '') return 'A title must not be empty.';
  return textFault(tidy, LIMITS.title) ?? change({ title: tidy })[0]?.detail;
}
