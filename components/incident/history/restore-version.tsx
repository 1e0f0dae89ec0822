'use client';

// Restores an earlier version of an event as a new revision, after saying what that would change and, where wanted, why.

import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { closedByEscape } from '@/components/ui/closed-by-escape';
import { TextField } from '@/components/ui/text-field';
import { reasonNeeded } from '@/core/incident/deciding/reason';
import type { EventFields, IncidentEvent } from '@/core/incident/event';
import { changesBetween, isEmpty } from '@/core/incident/record/changes';
import { viewOf } from '@/core/incident/record/state';
import { FieldChanges } from '../conflicts/field-changes';
import type { EarlierVersion } from '../workspace/actions';
import { useActions } from '../workspace/use-actions';
import { useWorkspace } from '../workspace/workspace';

export interface RestoreVersionProps {
  readonly event: IncidentEvent;
  readonly version: EarlierVersion;
  readonly onClose: () => void;
}

export function RestoreVersion({ event, version, onClose }: RestoreVersionProps): ReactElement {
  const { announce, state } = useWorkspace();
  const { restoreEvent } = useActions();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string>();
  const { number, fields } = version;
  const changes = changesBetween<EventFields>(event, fields);
  const isNeeded =
    reasonNeeded(viewOf(state), { type: 'event.restore', eventId: event.id, fromVersion: number, fields }) !== null;
  const restore = (submitted: FormEvent) => {
    submitted.preventDefault();
    const [error] = restoreEvent(event.id, version, reason);
    setRefused(error?.detail);
    if (error) return;
    announce(`Restored version ${number}`);
    onClose();
  };
  return (
    <form
      aria-label={`Restore version ${number}`}
      onSubmit={restore}
      onKeyDown={closedByEscape(onClose)}
      className="mt-1.5 mb-2 flex flex-col gap-2 rounded-md border border-line bg-sunken p-2.5"
    >
      {isEmpty(changes) ? (
        <p>The event stands as it did then: there is nothing to restore.</p>
      ) : (
        <>
          <p className="font-medium text-ink">This would change</p>
          <FieldChanges changes={changes} />
          <TextField
            label="Why"
            optional={!isNeeded}
            value={reason}
            onChange={setReason}
            placeholder="the correction was mistaken"
            error={refused}
            autoComplete="off"
            autoFocus
          />
        </>
      )}
      <div className="flex gap-2">
        {isEmpty(changes) ? null : (
          <Button variant="primary" type="submit">
            Restore
          </Button>
        )}
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
