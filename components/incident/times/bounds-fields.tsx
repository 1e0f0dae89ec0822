'use client';

// The bounds of a time, set by hand: each in words, empty where that side is open.

import type { ReactElement } from 'react';
import { errorAt } from '@/client/field-errors';
import type { BoundsDraft } from '@/client/time-draft';
import { TextField } from '@/components/ui/text-field';
import type { FieldError } from '@/core/incident/refusal';

export interface BoundsFieldsProps {
  readonly bounds: BoundsDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (bounds: BoundsDraft) => void;
}

const BOUNDS = [
  { key: 'earliest', label: 'Not before' },
  { key: 'best', label: 'Most likely' },
  { key: 'latest', label: 'Not after' },
] as const;

export function BoundsFields({ bounds, errors, onChange }: BoundsFieldsProps): ReactElement {
  return (
    <fieldset className="flex flex-col gap-2 border-line border-l-2 pl-3">
      <legend className="sr-only">Bounds</legend>
      {BOUNDS.map(({ key, label }) => (
        <TextField
          key={key}
          label={label}
          value={bounds[key]}
          onChange={(text) => onChange({ ...bounds, [key]: text })}
          placeholder={key === 'best' ? 'none' : 'open'}
          error={errorAt(errors, `/${key}`)}
        />
      ))}
    </fieldset>
  );
}
