'use client';

// Chooses another zone for the incident, and says what that changes.

import { type ReactElement, useMemo } from 'react';
import { zoneChoices } from '@/components/incidents/zone-choices';
import { ComboBox } from '@/components/ui/combo-box';
import type { Instant } from '@/core/time/instant';
import { PropertyForm } from '../panel/property';
import { useActions } from '../workspace/use-actions';
import { useDraft } from '../workspace/use-draft';
import { useSteadyWorkspace } from '../workspace/workspace';
import { ZONE_DRAFT } from './zone-draft';

const WHAT_CHANGES =
  'For everyone, times are shown, days counted and new events dated in it. ' +
  'What was entered stays the moment that it was; a date stays that of the zone it was entered in.';

export interface ZoneFormProps {
  /** Whose offset is told beside each zone. */
  readonly at: Instant;
  readonly onClose: () => void;
}

export function ZoneForm({ at, onClose }: ZoneFormProps): ReactElement {
  const { incident, announce } = useSteadyWorkspace();
  const { changeIncident } = useActions();
  const [draft, setDraft] = useDraft(ZONE_DRAFT);
  const { zone } = incident;
  const choices = useMemo(() => zoneChoices(zone, at), [zone, at]);
  const save = () => {
    if (draft === null) return [];
    const errors = changeIncident({ zone: draft }, ZONE_DRAFT);
    if (errors.length === 0) announce(`Times in ${draft}`);
    return errors;
  };
  return (
    <PropertyForm label="Time zone" draftName={ZONE_DRAFT} onSave={save} onClose={onClose}>
      {() => (
        <ComboBox
          label="Time zone"
          choices={choices}
          value={draft ?? zone}
          onChange={setDraft}
          description={WHAT_CHANGES}
          autoFocus
        />
      )}
    </PropertyForm>
  );
}
