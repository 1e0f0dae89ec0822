'use client';

// The moment of the record that the document is of: empty for now, else a revision or any words for a time.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { OF_ALL, useShownMoment } from '../exporting/moment-field';
import { usePast, usePresent } from '../past/past-state';
import { useSteadyWorkspace } from '../workspace/workspace';
import { asOfWords } from './as-of';

export interface AsOfFieldProps {
  readonly typed: string;
  readonly onChange: (typed: string) => void;
  readonly error: string | undefined;
}

export function AsOfField({ typed, onChange, error }: AsOfFieldProps): ReactElement {
  const { reading } = useSteadyWorkspace();
  const { past } = usePast();
  const present = usePresent();
  const shown = useShownMoment();
  const words = asOfWords(typed, reading, present.incident.revision);
  const knownToo = past?.moment.knownAt === undefined ? '' : ` ${OF_ALL}`;
  return (
    <div className="flex items-start gap-2">
      <TextField
        label="As of"
        placeholder="Now, a revision, or “5 Jan 2023 20:00”"
        className="flex-1"
        value={typed}
        onChange={onChange}
        description={error === undefined ? (words.ok ? words.value : words.error) + knownToo : undefined}
        error={error}
        autoComplete="off"
        spellCheck="false"
      />
      <div className="mt-[21px] empty:hidden">
        {typed !== '' ? <Button onPress={() => onChange('')}>Now</Button> : null}
        {typed === '' && shown !== null ? <Button onPress={() => onChange(shown)}>As shown</Button> : null}
      </div>
    </div>
  );
}
