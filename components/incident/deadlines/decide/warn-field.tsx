'use client';

import { type ReactElement, useState } from 'react';
import { TextField } from '@/components/ui/text-field';

const MOST_HOURS = 2_400;
const MOST_WARNINGS = 10;

/** "72, 24, 4" as hours, the longest first; null for anything else. */
function hoursOf(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const hours = parts.map(Number);
  const areHours = hours.every((count) => Number.isInteger(count) && count >= 1 && count <= MOST_HOURS);
  return areHours && hours.length > 0 && hours.length <= MOST_WARNINGS
    ? [...new Set(hours)].sort((a, b) => b - a)
    : null;
}

export interface WarnFieldProps {
  readonly hours: readonly number[];
  readonly onHours: (hours: readonly number[]) => void;
}

export function WarnField({ hours, onHours }: WarnFieldProps): ReactElement {
  const [typed, setTyped] = useState(hours.join(', '));
  return (
    <TextField
      label="Hours before a deadline at which the page warns"
      description="Inside the longest it counts as due soon."
      inputMode="text"
      autoComplete="off"
      value={typed}
      error={hoursOf(typed) === null ? `Write whole hours such as 72, 24, 4: at most ${MOST_WARNINGS}.` : undefined}
      onChange={(next) => {
        setTyped(next);
        const read = hoursOf(next);
        if (read !== null) onHours(read);
      }}
      className="max-w-sm"
    />
  );
}
