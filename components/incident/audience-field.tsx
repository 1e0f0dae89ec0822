'use client';

// Who may read something, as boxes to tick.

import type { ReactElement } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/TextField';
import { Icon } from '@/components/ui/icon';
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
      <div className="flex flex-wrap gap-x-4 gap-y-1">
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
  return (
    <Checkbox {...rest} className="group flex min-h-6 items-center gap-2 text-sm">
      {({ isSelected }) => (
        <>
          <span className="grid size-4 place-items-center rounded-sm border border-line-strong bg-surface group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-accent group-data-[focus-visible]:outline-offset-2 group-data-[selected]:border-ink group-data-[selected]:bg-ink group-data-[selected]:text-surface">
            {isSelected ? <Icon name="check" sizePx={12} /> : null}
          </span>
          {label}
        </>
      )}
    </Checkbox>
  );
}
