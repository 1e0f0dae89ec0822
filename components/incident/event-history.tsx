'use client';

// What became of the selected event: who changed what, from what to what, when and why. Latest first.

import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { revisionsQuery } from '@/client/incident-queries';
import { momentWords } from '@/client/moment-words';
import { Skeleton } from '@/components/ui/skeleton';
import type { RevisionOut } from '@/core/contracts/revision';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import { instantFromOut } from '@/core/contracts/time-from-out';
import type { RevisionPayload } from '@/core/incident/revision';
import { fieldLabel, valueWords } from './field-words';
import { PanelSection } from './panel-section';
import { useWorkspace } from './workspace';

export function EventHistory({ eventId }: { readonly eventId: string }): ReactElement | null {
  const { queries, incident } = useWorkspace();
  const { data, isError } = useQuery(revisionsQuery(queries, incident.id), queries.queryClient);
  const revisions = useMemo(
    () => (data ?? []).filter(({ payload }) => payload?.eventId === eventId).toReversed(),
    [data, eventId],
  );
  return (
    <PanelSection title="History">
      {isError && data === undefined ? (
        <p className="text-ink-3 text-xs">The history could not be read. It is tried again.</p>
      ) : (
        <ol aria-busy={data === undefined} className="flex flex-col gap-[9px] text-[12.5px] text-ink-2">
          {data === undefined ? <Skeleton className="h-8 w-4/5" /> : null}
          {revisions.map((revision) => (
            <HistoryEntry key={revision.seq} revision={revision} zone={incident.zone} />
          ))}
        </ol>
      )}
    </PanelSection>
  );
}

function HistoryEntry({ revision, zone }: { readonly revision: RevisionOut; readonly zone: string }): ReactElement {
  const { actor, at, reason } = revision;
  return (
    <li className="grid grid-cols-[18px_1fr]">
      <span aria-hidden="true" className="mt-[5px] size-[7px] rounded-full border-[1.5px] border-line-strong" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <b className="font-[550] text-ink">{actor.name}</b> <Deed revision={revision} />
        <br />
        {momentWords(instantFromOut(at), zone)}
        {reason === undefined ? '' : ` · ${reason}`}
      </span>
    </li>
  );
}

function Deed({ revision }: { readonly revision: RevisionOut }): ReactElement {
  const payload = revisionPayloadSchema.safeParse(revision.payload);
  return <>{payload.success ? deedOf(payload.data) : 'changed it'}</>;
}

function deedOf(payload: RevisionPayload): ReactElement | string {
  switch (payload.type) {
    case 'event.created':
      return 'added the event';
    case 'event.deleted':
      return 'deleted the event';
    case 'event.restored':
      return `restored it to version ${payload.fromVersion}`;
    case 'event.changed':
      return <Changes changes={payload.changes} />;
    default:
      return 'changed it';
  }
}

/** Long texts are not repeated here; what they said is in the record. */
const NAMED_ONLY: ReadonlySet<string> = new Set(['description', 'executiveText', 'sources', 'evidence', 'privilege']);

function Changes({
  changes,
}: {
  readonly changes: Readonly<Record<string, { from: unknown; to: unknown } | undefined>>;
}) {
  return (
    <>
      {'changed '}
      {Object.entries(changes).map(([field, change], index) => (
        <span key={field}>
          {index === 0 ? '' : '; '}
          {fieldLabel(field)}
          {change === undefined || NAMED_ONLY.has(field) ? null : (
            <>
              : <s className="text-ink-3">{valueWords(field, change.from)}</s>
              <span className="sr-only"> (before)</span> to {valueWords(field, change.to)}
            </>
          )}
        </span>
      ))}
    </>
  );
}
