'use client';

// Finds events by their words. "/" brings the cursor here, Escape clears it and leaves.

import { type KeyboardEvent, type ReactElement, useMemo } from 'react';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { classNames } from '@/components/ui/class-names';
import { INPUT } from '@/components/ui/field-style';
import { Kbd } from '@/components/ui/kbd';
import { useSteady } from '@/components/ui/use-steady';
import { usePage } from './page-state';

export function EventSearch(): ReactElement {
  const { address, changeAddress, matching, open, searchInput } = usePage();
  const { search } = address;
  const onKeyDown = useSteady((event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && search === '') searchInput.current?.blur();
    const [first] = matching;
    if (event.key === 'Enter' && first) open(first.id);
  });
  return useMemo(
    () => (
      <SearchField
        aria-label="Search or filter events"
        value={search}
        onChange={(typed) => changeAddress({ search: typed })}
        className="group relative min-w-[88px] basis-[138px] max-sm:flex-1"
      >
        <Input
          ref={searchInput}
          onKeyDown={onKeyDown}
          placeholder="Search events"
          aria-keyshortcuts="/"
          className={classNames(INPUT, 'pr-8 focus:pr-2.5 [&::-webkit-search-cancel-button]:appearance-none')}
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-ink-3 group-focus-within:hidden max-sm:hidden"
        >
          <Kbd>/</Kbd>
        </span>
      </SearchField>
    ),
    [search, changeAddress, onKeyDown, searchInput],
  );
}
