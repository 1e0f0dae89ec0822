'use client';

// Whether all of an event is erased, or only what it said before.

import type { ReactElement } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Label } from 'react-aria-components/TextField';
import { useIsSending } from '@/components/ui/sending';
import type { EraseExtent } from './erase-words';

const EXTENTS: readonly { readonly value: EraseExtent; readonly label: string }[] = [
  { value: 'whole', label: 'All of it' },
  { value: 'earlier', label: 'Its earlier wording; it stays as it reads now' },
];

export interface EraseExtentFieldProps {
  readonly extent: EraseExtent;
  readonly onChange: (extent: EraseExtent) => void;
}

export function EraseExtentField({ extent, onChange }: EraseExtentFieldProps): ReactElement {
  const isSending = useIsSending();
  return (
    <RadioGroup
      isReadOnly={isSending}
      value={extent}
      onChange={(value) => onChange(value === 'earlier' ? 'earlier' : 'whole')}
      className="flex flex-col gap-1"
    >
      <Label className="font-medium text-ink-2 text-xs">What to erase</Label>
      {EXTENTS.map(({ value, label }) => (
        <Radio key={value} value={value} className="group flex min-h-6 items-center gap-2 text-sm">
          <span className="grid size-4 shrink-0 place-items-center rounded-full border border-line-strong bg-surface after:size-2 after:rounded-full group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-accent group-data-[focus-visible]:outline-offset-2 group-data-[selected]:border-ink group-data-[selected]:after:bg-ink" />
          {label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
