'use client';

// A field for a time in anybody's words, with how they are understood below it while they are typed.

import { type ReactElement, type ReactNode, type Ref, useMemo } from 'react';
import { interpretEnd, interpretWhen } from '@/client/interpret';
import { TextField } from '@/components/ui/text-field';
import type { ApproximateTime } from '@/core/time/approximate-time';
import type { ParseContext } from '@/core/time/parse';
import { InterpretationLine } from './interpretation-line';

export interface WhenFieldProps {
  readonly label: string;
  readonly optional?: boolean;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly context: ParseContext;
  /** For an end: the start that it follows. */
  readonly endOf?: { readonly start: ApproximateTime | null };
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  /** Other words that may have been meant, where these are understood. */
  readonly alternative?: string | null;
  readonly error?: string;
  readonly autoFocus?: boolean;
  readonly name?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function WhenField(props: WhenFieldProps): ReactElement {
  const {
    label,
    optional,
    text,
    onChange,
    context,
    endOf,
    placeholder,
    hint = '',
    alternative = null,
    error,
    autoFocus,
    name,
    inputRef,
  } = props;
  const start = endOf?.start ?? null;
  const isEnd = endOf !== undefined;
  const interpretation = useMemo(
    () => (isEnd ? interpretEnd(text, context, start) : interpretWhen(text, context)),
    [isEnd, text, context, start],
  );
  // What the live line says already is not said twice.
  const shownError = interpretation.kind === 'refused' && error !== undefined ? '' : error;
  return (
    <div className="flex flex-col gap-1">
      <TextField
        label={label}
        optional={optional}
        value={text}
        onChange={onChange}
        placeholder={placeholder}
        error={shownError}
        autoFocus={autoFocus}
        name={name}
        inputRef={inputRef}
        autoComplete="off"
        spellCheck="false"
      />
      <InterpretationLine
        interpretation={interpretation}
        hint={hint}
        alternative={alternative}
        onSuggestion={onChange}
      />
    </div>
  );
}
