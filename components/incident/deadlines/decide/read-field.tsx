'use client';

// A field whose words are read as something else while they are typed. What cannot be read stays there, with what would be
// right, and is not handed on.

import { type ReactElement, useState } from 'react';
import { TextField, type TextFieldProps } from '@/components/ui/text-field';

export interface ReadFieldProps<Value> extends Omit<TextFieldProps, 'value' | 'onChange' | 'error'> {
  /** What stands there at first. */
  readonly words: string;
  /** Undefined for what cannot be read. */
  readonly read: (typed: string) => Value | undefined;
  /** What would be right. */
  readonly advice: string;
  readonly onRead: (value: Value) => void;
}

export function ReadField<Value>({ words, read, advice, onRead, ...field }: ReadFieldProps<Value>): ReactElement {
  const [typed, setTyped] = useState(words);
  const change = (next: string) => {
    setTyped(next);
    const value = read(next);
    if (value !== undefined) onRead(value);
  };
  return (
    <TextField
      {...field}
      autoComplete="off"
      value={typed}
      onChange={change}
      error={read(typed) === undefined ? advice : undefined}
    />
  );
}
