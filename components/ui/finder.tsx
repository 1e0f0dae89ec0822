'use client';

// A search for one of many under a heading: how many of them it finds, and its field, to which "/" brings the cursor.

import { type ReactElement, useRef } from 'react';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { INPUT } from './field-style';
import { useShortcut } from './use-shortcut';

/** As many are seen at a glance, without a search. */
export const FEW = 8;

export interface FinderProps {
  /** Such as "Search incidents". */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly foundCount: number;
  readonly count: number;
}

export function Finder({ label, value, onChange, onEnter, foundCount, count }: FinderProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.focus());
  return (
    <div className="flex min-w-0 flex-1 items-center justify-end gap-3">
      <span role="status" className="whitespace-nowrap text-ink-3 text-xs empty:hidden">
        {value.trim() === '' ? '' : `${foundCount.toLocaleString('en-GB')} of ${count.toLocaleString('en-GB')}`}
      </span>
      <SearchField
        aria-label={label}
        value={value}
        onChange={onChange}
        {...(onEnter !== undefined && { onSubmit: onEnter })}
        className="w-60 min-w-0 max-sm:w-auto max-sm:flex-1"
      >
        <Input ref={input} placeholder={label} aria-keyshortcuts="/" className={INPUT} />
      </SearchField>
    </div>
  );
}
