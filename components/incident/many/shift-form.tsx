'use client';

import { type ReactElement, useState } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { BulkChange } from '@/core/incident/bulk-change';
import { MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND } from '@/core/time/instant';
import { ManyForm } from './many-form';

const UNITS = [
  { value: 'seconds', label: 'seconds', micros: MICROS_PER_SECOND },
  { value: 'minutes', label: 'minutes', micros: MICROS_PER_MINUTE },
  { value: 'hours', label: 'hours', micros: MICROS_PER_HOUR },
  { value: 'days', label: 'days', micros: MICROS_PER_DAY },
] as const;
type Unit = (typeof UNITS)[number]['value'];

const DIRECTIONS = [
  { value: 'earlier', label: 'Earlier' },
  { value: 'later', label: 'Later' },
] as const;

export interface ShiftFormProps {
  readonly onChange: (change: BulkChange) => void;
  readonly onDone: () => void;
}

/** Moves all chosen events by one amount: the way to move them without dragging. */
export function ShiftForm({ onChange, onDone }: ShiftFormProps): ReactElement {
  const [amount, setAmount] = useState('1');
  const [unit, setUnit] = useState<Unit>('days');
  const [direction, setDirection] = useState<'earlier' | 'later'>('later');
  const count = Number(amount.replace(',', '.'));
  const each = UNITS.find(({ value }) => value === unit)?.micros ?? MICROS_PER_HOUR;
  const micros = Math.round(count * each) * (direction === 'later' ? 1 : -1);
  return (
    <ManyForm
      saveLabel="Shift"
      isReady={Number.isSafeInteger(micros) && micros !== 0 && count > 0}
      onSave={() => onChange({ kind: 'shift', micros })}
      onDone={onDone}
    >
      <div className="flex items-end gap-2">
        <TextField label="By" inputMode="decimal" value={amount} onChange={setAmount} className="w-20" autoFocus />
        <Select label="Unit" labelHidden choices={UNITS} value={unit} onChange={setUnit} className="flex-1" />
      </div>
      <SegmentedControl label="Direction" segments={DIRECTIONS} value={direction} onChange={setDirection} />
      <p className="text-ink-2 text-xs">Dates move by whole days. What has no date stays.</p>
    </ManyForm>
  );
}
