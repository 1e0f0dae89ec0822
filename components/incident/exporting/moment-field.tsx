'use client';

// Of which moment of the record the export is: now, or the one that the page shows. There is nothing to choose at present.

import type { ReactElement } from 'react';
import { SegmentedField } from '@/components/ui/segmented-field';
import { usePast, usePresent } from '../past/past-state';
import { pastWords } from '../past/past-words';

/** The moment that the page shows, as addresses say it; null at present, or where it is no moment of the record. */
export function useShownMoment(): string | null {
  const { past } = usePast();
  return past === null || past.problem !== null ? null : (past.moment.asOf ?? null);
}

interface MomentFieldProps {
  readonly shown: string | null;
  readonly isOfNow: boolean;
  readonly onChange: (isOfNow: boolean) => void;
}

const SEGMENTS = [
  { value: 'now', label: 'Now' },
  { value: 'shown', label: 'As shown' },
] as const;

export function MomentField({ shown, isOfNow, onChange }: MomentFieldProps): ReactElement | null {
  const { past } = usePast();
  const present = usePresent();
  if (past === null) return null;
  if (shown === null) return <p className="text-ink-3 text-xs">{OF_ALL}</p>;
  const { zone, revision } = present.incident;
  const knownToo = past.moment.knownAt === undefined ? '' : ` ${OF_ALL}`;
  return (
    <SegmentedField
      label="As of"
      segments={SEGMENTS}
      value={isOfNow ? 'now' : 'shown'}
      onChange={(next) => onChange(next === 'now')}
      hint={
        (isOfNow ? `As it stands now, at revision ${revision}.` : `${pastWords({ asOf: shown }, zone)}.`) + knownToo
      }
    />
  );
}

/** Exports know one of the two clocks. */
export const OF_ALL = 'Of all that was recorded, not only of what was known on the day that the page shows.';
