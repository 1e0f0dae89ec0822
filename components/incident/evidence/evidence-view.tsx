'use client';

// All files of the incident, the last first, each with the events that rest on it.

import { type ReactElement, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { classNames } from '@/components/ui/class-names';
import { Dot } from '@/components/ui/dot';
import { EmptyState } from '@/components/ui/empty-state';
import { CATEGORY_TONES } from '@/components/ui/tones';
import type { IncidentEvent } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import { EraseFileMenu } from '../erasing/erase-file-menu';
import { usePage } from '../page-state';
import { useSteadyWorkspace, useWorkspace } from '../workspace/workspace';
import { EvidenceAddButton } from './evidence-add-button';
import { EvidenceDropArea } from './evidence-drop-area';
import { EvidenceFacts } from './evidence-facts';
import { EvidenceThumbnail } from './evidence-thumbnail';
import { EvidenceUploadRow } from './evidence-upload-row';
import { useUploadsOf } from './evidence-uploads-provider';

export function EvidenceView(): ReactElement {
  const { selected } = usePage();
  return (
    <EvidenceDropArea
      eventId={null}
      words="Drop to add to the incident’s evidence"
      takesPaste={selected === null}
      className="min-h-40 flex-1"
    >
      <Files />
    </EvidenceDropArea>
  );
}

function Files(): ReactElement {
  const { state, may } = useWorkspace();
  const uploads = useUploadsOf(null);
  const supported = useSupportedEvents();
  const files = [...state.evidence.values()].sort((a, b) => b.addedAt - a.addedAt);
  const add = may('add-evidence') ? <EvidenceAddButton eventId={null}>Add files</EvidenceAddButton> : undefined;
  if (files.length === 0 && uploads.length === 0) {
    return (
      <div
        className={classNames(
          'rounded-lg border bg-surface',
          add === undefined ? 'border-line' : 'border-line-strong border-dashed',
        )}
      >
        <EmptyState title="No evidence yet" actions={add}>
          Logs, screenshots, letters: files that show what happened.{' '}
          {add === undefined
            ? 'They appear here as soon as somebody adds them.'
            : 'Drop them here, or on the event that they support.'}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <ul aria-label="Evidence, latest first" className="divide-y divide-line rounded-lg border border-line bg-surface">
        {uploads.map((upload) => (
          <EvidenceUploadRow key={upload.id} upload={upload} className="px-3 py-2.5" />
        ))}
        {files.map((file) => (
          <FileRow key={file.sha256} file={file} events={supported.get(file.sha256) ?? []} />
        ))}
      </ul>
      <div className="mt-3">{add}</div>
    </>
  );
}

interface FileRowProps {
  readonly file: Evidence;
  readonly events: readonly IncidentEvent[];
}

function FileRow({ file, events }: FileRowProps): ReactElement {
  const { incident } = useSteadyWorkspace();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-x-4 gap-y-2 px-3 py-2.5 max-sm:grid-cols-1">
      <div className="flex items-start gap-3">
        <EvidenceThumbnail incidentId={incident.id} file={file} />
        <EvidenceFacts file={file} />
        <EraseFileMenu file={file} />
      </div>
      <div className="min-w-0 text-sm max-sm:pl-[68px]">
        {events.length === 0 ? <p className="text-ink-3">Supports no event yet</p> : null}
        <ul>
          {events.map((event) => (
            <SupportedEvent key={event.id} event={event} />
          ))}
        </ul>
      </div>
    </li>
  );
}

function SupportedEvent({ event }: { readonly event: IncidentEvent }): ReactElement {
  const { open } = usePage();
  return (
    <li>
      <Button
        onPress={() => open(event.id)}
        className="-mx-1.5 flex max-w-full items-center gap-2 rounded-sm px-1.5 text-left hover:bg-ink/5"
      >
        <Dot tone={CATEGORY_TONES[event.category]} />
        <span dir="auto" className="min-w-0 truncate text-left">
          {event.title}
        </span>
      </Button>
    </li>
  );
}

/** By SHA-256, in the order of time. */
function useSupportedEvents(): ReadonlyMap<string, readonly IncidentEvent[]> {
  const { events } = useWorkspace();
  return useMemo(() => {
    const supported = new Map<string, IncidentEvent[]>();
    for (const event of events) {
      for (const sha256 of event.evidence) supported.set(sha256, [...(supported.get(sha256) ?? []), event]);
    }
    return supported;
  }, [events]);
}
