'use client';

// Who may read something, as boxes to tick.

import type { ReactElement } from 'react';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/TextField';
import { TickBox } from '@/components/ui/tick-box';
import { AUDIENCE_LABELS, AUDIENCES, type Audience } from '@/core/incident/vocabulary';

export interface AudienceFieldProps {
  readonly label: string;
  readonly audiences: readonly Audience[];
  readonly onChange: (audiences: readonly Audience[]) => void;
}

export function AudienceField({ label, audiences, onChange }: AudienceFieldProps): ReactElement {
  return (
    <CheckboxGroup
      value={[...audiences]}
      onChange={(ticked) => onChange(AUDIENCES.filter((audience) => ticked.includes(audience)))}
      className="flex flex-col gap-1"
    >
      <Label className="font-medium text-ink-2 text-xs">{label}</Label>
      <div className="grid w-fit grid-cols-2 gap-x-6 gap-y-1">
        {AUDIENCES.map((audience) => (
          <TickBox key={audience} value={audience}>
            {AUDIENCE_LABELS[audience]}
          </TickBox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
