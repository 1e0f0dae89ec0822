'use client';

// The distances at which the page warns of a deadline.

import type { ReactElement } from 'react';
import { ReadField } from './read-field';

const MOST_HOURS = 2_400;
const MOST_WARNINGS = 10;

/** "72, 24, 4" as hours, the longest first; undefined for anything else. */
function hoursOf(text: string): readonly number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const hours = parts.map(Number);
  const areHours = hours.every((count) => Number.isInteger(count) && count >= 1 && count <= MOST_HOURS);
  return areHours && hours.length > 0 && hours.length <= MOST_WARNINGS
    ? [...new Set(hours)].sort((a, b) => b - a)
    : undefined;
}

export interface WarnFieldProps {
  readonly hours: readonly number[];
  readonly onHours: (hours: readonly number[]) => void;
}

export const WarnField = ({ hours, onHours }: WarnFieldProps): ReactElement => (
  <ReadField
    label="Hours before a deadline at which the page warns"
    description="Inside the longest it counts as due soon."
    inputMode="text"
    words={hours.join(', ')}
    read={hoursOf}
    advice={`Write whole hours such as 72, 24, 4: at most ${MOST_WARNINGS}.`}
    onRead={onHours}
    className="max-w-sm"
  />
);
