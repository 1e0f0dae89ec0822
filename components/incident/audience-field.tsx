'use client';

// Who may read something, as boxes to tick.

import type { ReactElement } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/TextField';
import { useIsSending } from '@/components/ui/sending';
import { TickMark } from '@/components/ui/tick-mark';
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
          <TickBox key={audience} value={audience} label={AUDIENCE_LABELS[audience]} />
        ))}
      </div>
    </CheckboxGroup>
  );
}

interface TickBoxProps {
  /** Within a group. */
  readonly value?: string;
  readonly label: string;
  readonly isSelected?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
}

export function TickBox({ label, ...rest }: TickBoxProps): ReactElement {
  const isSending = useIsSending();
  return (
    <Checkbox {...rest} isReadOnly={isSending} className="group flex min-h-6 items-center gap-2 text-sm">
      {({ isSelected }) => (
        <>
          <TickMark isSelected={isSelected} />
          {label}
        </>
      )}
    </Checkbox>
  );
}
