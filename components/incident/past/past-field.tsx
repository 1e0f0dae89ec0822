'use client';

// A moment to type, in any words that times can be typed in; Enter goes there.

import { type FormEvent, type ReactElement, useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { useSteadyWorkspace } from '../workspace/workspace';
import { typedMoment } from './typed-moment';

export interface PastFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** Whether digits are the number of a revision. */
  readonly takesRevisions: boolean;
  readonly onMoment: (said: string) => void;
}

export function PastField({ label, placeholder, takesRevisions, onMoment }: PastFieldProps): ReactElement {
  const { reading } = useSteadyWorkspace();
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const go = (event: FormEvent) => {
    event.preventDefault();
    const typed = words.trim();
    if (typed === '') return;
    const isRevision = takesRevisions && /^\d{1,9}$/.test(typed);
    const moment = isRevision ? ({ ok: true, value: typed } as const) : typedMoment(typed, reading);
    setError(moment.ok ? undefined : moment.error);
    if (moment.ok) onMoment(moment.value);
  };
  return (
    <form onSubmit={go} className="w-[190px] max-sm:w-full">
      <TextField
        label={label}
        labelHidden
        placeholder={placeholder}
        value={words}
        onChange={(next) => {
          setWords(next);
          setError(undefined);
        }}
        error={error}
        autoComplete="off"
      />
    </form>
  );
}
