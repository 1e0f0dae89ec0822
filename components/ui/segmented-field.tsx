'use client';

// A segmented control as a field of a form: under its label, as wide as the others, with what the choice means below.

import type { ReactElement, ReactNode } from 'react';
import { FieldLabel } from './field-label';
import { SegmentedControl, type SegmentedControlProps } from './segmented-control';

export interface SegmentedFieldProps<Value extends string> extends Omit<SegmentedControlProps<Value>, 'fill'> {
  readonly hint?: ReactNode;
}

export function SegmentedField<Value extends string>({ hint, ...control }: SegmentedFieldProps<Value>): ReactElement {
  return (
    <div className="flex flex-col gap-1">
      <FieldLabel label={control.label} />
      <SegmentedControl {...control} fill />
      {hint === undefined ? null : <p className="text-ink-3 text-xs">{hint}</p>}
    </div>
  );
}
