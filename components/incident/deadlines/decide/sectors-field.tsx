'use client';

// What the organisation does, as far as a rule asks. None of these is an answer; nothing ticked is none.

import type { ReactElement } from 'react';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/TextField';
import { TickBox } from '@/components/ui/tick-box';
import { SECTOR_LABELS, SECTORS, type Sector } from '@/core/disclosure/facts';

export interface SectorsFieldProps {
  readonly sectors: readonly Sector[] | undefined;
  readonly onChange: (sectors: readonly Sector[] | undefined) => void;
}

const NONE = 'none';

export function SectorsField({ sectors, onChange }: SectorsFieldProps): ReactElement {
  const ticked = sectors === undefined ? [] : sectors.length === 0 ? [NONE] : [...sectors];
  const choose = (next: readonly string[]) => {
    const saysNone = next.includes(NONE) && !ticked.includes(NONE);
    const chosen = SECTORS.filter((sector) => next.includes(sector));
    onChange(saysNone ? [] : chosen.length > 0 ? chosen : undefined);
  };
  return (
    <CheckboxGroup value={ticked} onChange={choose} className="flex flex-col gap-1">
      <Label className="font-medium text-sm">What is the organisation?</Label>
      {SECTORS.map((sector) => (
        <TickBox key={sector} value={sector}>
          {SECTOR_LABELS[sector]}
        </TickBox>
      ))}
      <TickBox value={NONE}>None of these</TickBox>
    </CheckboxGroup>
  );
}
