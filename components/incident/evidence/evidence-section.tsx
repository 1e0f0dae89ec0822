'use client';

// The files that the selected event rests on, those on their way to it, and how to add one.

import type { ReactElement } from 'react';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import type { IncidentEvent } from '@/core/incident/event';
import { PanelSection } from '../panel/panel-section';
import { doneOrTold } from '../workspace/done-or-told';
import { useActions } from '../workspace/use-actions';
import { useSteadyWorkspace, useWorkspace } from '../workspace/workspace';
import { EvidenceAddButton } from './evidence-add-button';
import { EvidenceAttachMenu } from './evidence-attach-menu';
import { EvidenceFacts, HashButton } from './evidence-facts';
import { EvidenceThumbnail } from './evidence-thumbnail';
import { EvidenceUploadRow } from './evidence-upload-row';
import { useUploadsOf } from './evidence-uploads-provider';

export interface EvidenceSectionProps {
  readonly event: IncidentEvent;
  readonly isReadOnly: boolean;
}

export function EvidenceSection({ event, isReadOnly }: EvidenceSectionProps): ReactElement | null {
  const uploads = useUploadsOf(event.id);
  const { may } = useSteadyWorkspace();
  if (isReadOnly && event.evidence.length === 0) return null;
  return (
    <PanelSection title="Evidence">
      <ul className="flex flex-col gap-3 empty:hidden">
        {event.evidence.map((sha256) => (
          <AttachedFile key={sha256} {...{ event, isReadOnly, sha256 }} />
        ))}
        {uploads.map((upload) => (
          <EvidenceUploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
      {isReadOnly || !may('add-evidence') ? null : (
        <div className="mt-1.5 flex flex-wrap items-center gap-x-2">
          <EvidenceAddButton eventId={event.id} variant="quiet" className="-ml-2 text-ink-3">
            File
          </EvidenceAddButton>
          <EvidenceAttachMenu event={event} />
          <span className="text-ink-3 text-xs pointer-coarse:hidden">or drop files, or paste a screenshot</span>
        </div>
      )}
    </PanelSection>
  );
}

function AttachedFile({ event, isReadOnly, sha256 }: EvidenceSectionProps & { readonly sha256: string }): ReactElement {
  const { state, incident } = useWorkspace();
  const { changeEvent } = useActions();
  const file = state.evidence.get(sha256);
  const detach = () =>
    doneOrTold(changeEvent(event.id, { evidence: event.evidence.filter((other) => other !== sha256) }));
  return (
    <li className={classNames('group relative flex items-start gap-3', !isReadOnly && 'pointer-coarse:pr-6')}>
      {file ? (
        <>
          <EvidenceThumbnail incidentId={incident.id} file={file} />
          <EvidenceFacts file={file} />
        </>
      ) : (
        <p className="flex-1 text-ink-3 text-sm">
          This file was erased. <HashButton sha256={sha256} />
        </p>
      )}
      {isReadOnly ? null : (
        <span className="absolute -top-1 -right-1.5 flex rounded-md bg-surface opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          <IconButton
            icon="close"
            size="small"
            label="Take off this event; the file stays in the record"
            onPress={detach}
          />
        </span>
      )}
    </li>
  );
}
