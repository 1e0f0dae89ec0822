'use client';

// Where people are affected, and how many there. A place without a number has some, and nobody knows how many yet.

import type { ReactElement } from 'react';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/TextField';
import { TickBox } from '@/components/ui/tick-box';
import type { Facts } from '@/core/disclosure/facts';
import { PLACE_LABELS, PLACES, type Place } from '@/core/disclosure/place';
import { ReadField } from './read-field';

type Affected = NonNullable<Facts['affected']>;

export interface PlacesFieldProps {
  readonly affected: Affected | undefined;
  readonly onChange: (affected: Affected | undefined) => void;
}

const NOBODY = 'nobody';

export function PlacesField({ affected, onChange }: PlacesFieldProps): ReactElement {
  const places = PLACES.filter((place) => affected?.[place] !== undefined);
  const ticked = affected !== undefined && places.length === 0 ? [NOBODY] : [...places];
  const choose = (next: readonly string[]) => {
    const saysNobody = next.includes(NOBODY) && !ticked.includes(NOBODY);
    const chosen = PLACES.filter((place) => next.includes(place));
    if (saysNobody) onChange({});
    else if (chosen.length === 0) onChange(undefined);
    else onChange(Object.fromEntries(chosen.map((place) => [place, affected?.[place] ?? null])));
  };
  return (
    <CheckboxGroup value={ticked} onChange={choose} className="flex flex-col gap-1">
      <Label className="font-medium text-sm">Where do people live who are affected?</Label>
      {PLACES.map((place) => (
        <div key={place} className="flex min-h-[30px] items-center justify-between gap-3">
          <TickBox value={place}>{PLACE_LABELS[place]}</TickBox>
          {affected?.[place] === undefined ? null : (
            <CountField
              place={place}
              count={affected[place] ?? null}
              onCount={(count) => onChange({ ...affected, [place]: count })}
            />
          )}
        </div>
      ))}
      <TickBox value={NOBODY}>Nobody in these places</TickBox>
    </CheckboxGroup>
  );
}

interface CountFieldProps {
  readonly place: Place;
  readonly count: number | null;
  readonly onCount: (count: number | null) => void;
}

const MOST = 10_000_000_000;

/** As they are written in many countries: "1200000", "1,200,000", "1 200 000", "1.200.000", "12,00,000". Not "1.5". */
const WHOLE = /^\d+$|^\d{1,3}(?:[\s,.]\d{2,3})*[\s,.]\d{3}$/;

/** Null for nothing, undefined for what is no number of people. */
function countOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const count = WHOLE.test(typed) ? Number(typed.replace(/\D/g, '')) : Number.POSITIVE_INFINITY;
  return count <= MOST ? count : undefined;
}

const CountField = ({ place, count, onCount }: CountFieldProps): ReactElement => (
  <ReadField
    label={`How many in ${PLACE_LABELS[place]}`}
    labelHidden
    placeholder="how many?"
    inputMode="numeric"
    words={count === null ? '' : count.toLocaleString('en-GB')}
    read={countOf}
    advice="Write a whole number."
    onRead={onCount}
    className="w-32"
    inputClassName="text-right tabular-nums"
  />
);
