'use client';

// Which part of the timeline a picture shows: what the page shows, or all. There is nothing to choose where it shows none.

import type { ReactElement } from 'react';
import type { ShownPart } from '@/client/shown-part';
import { SegmentedField } from '@/components/ui/segmented-field';

const SEGMENTS = [
  { value: 'part', label: 'As on the screen' },
  { value: 'whole', label: 'Whole incident' },
] as const;

interface PartFieldProps {
  readonly part: ShownPart | null;
  readonly isWhole: boolean;
  readonly onChange: (isWhole: boolean) => void;
}

export function PartField({ part, isWhole, onChange }: PartFieldProps): ReactElement | null {
  if (part === null) return null;
  return (
    <SegmentedField
      label="Shows"
      segments={SEGMENTS}
      value={isWhole ? 'whole' : 'part'}
      onChange={(next) => onChange(next === 'whole')}
      hint={
        isWhole
          ? 'Everything that has a date, quiet stretches folded, in the usual lanes.'
          : 'The same window, lanes, folds and filter, with its key; without the selection.'
      }
    />
  );
}
