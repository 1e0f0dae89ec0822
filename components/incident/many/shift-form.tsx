'use client';

import { type ReactElement, useState } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { BulkChange } from '@/core/incident/deciding/bulk-change';
import { ManyForm } from './many-form';
import { SHIFT_UNITS, type ShiftDirection, type ShiftUnit, shiftOf } from './shift-amount';

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
  const [unit, setUnit] = useState<ShiftUnit>('days');
  const [direction, setDirection] = useState<ShiftDirection>('later');
  const shift = shiftOf(amount, unit, direction);
  return (
    <ManyForm
      saveLabel="Shift"
      isReady={shift.ok}
      onSave={() => shift.ok && onChange({ kind: 'shift', micros: shift.value.micros })}
      onDone={onDone}
    >
      <div className="flex items-start gap-2">
        <TextField
          label="By"
          value={amount}
          onChange={setAmount}
          onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
          error={shift.ok || amount.trim() === '' ? undefined : shift.error}
          className="flex-1"
          autoComplete="off"
        />
        <Select label="Unit" choices={SHIFT_UNITS} value={unit} onChange={setUnit} className="w-[110px]" />
      </div>
      <SegmentedControl label="Direction" segments={DIRECTIONS} value={direction} onChange={setDirection} fill />
      <p role="status" className="text-ink-2 text-xs">
        {shift.ok ? `They move ${shift.value.words}. ` : ''}Dates move by whole days. For a time of day, a day is 24
        hours, also where the clocks change. What has no date stays.
      </p>
    </ManyForm>
  );
}
