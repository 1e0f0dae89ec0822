'use client';

// Finds events by their words. "/" brings the cursor here, Escape clears it and leaves; whoever has no Escape presses the
// cross. How many match, also by category, is said inside the field, which keeps its width.

import type { KeyboardEvent, ReactElement } from 'react';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { classNames } from '@/components/ui/class-names';
import { INPUT } from '@/components/ui/field-style';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { useSteady } from '@/components/ui/use-steady';
import { usePage } from '../page-state';
import { useWorkspace } from '../workspace/workspace';

export function EventSearch(): ReactElement {
  const { address, changeAddress, matchIds, matching, open, searchInput } = usePage();
  const { events } = useWorkspace();
  const { search } = address;
  const onKeyDown = useSteady((event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && search === '') searchInput.current?.blur();
    const [first] = matching;
    if (event.key !== 'Enter' || !first) return;
    // Or the same press would go on to the title, which takes the focus, and begin to edit it.
    event.preventDefault();
    open(first.id);
  });
  const hits = matchIds === null ? '' : hitWords(matchIds.size, events.length);
  return (
    <SearchField
      aria-label="Search or filter events"
      value={search}
      onChange={(typed) => changeAddress({ search: typed })}
      className="group relative w-[150px] min-w-[110px] max-lg:flex-1 row:shrink-0"
    >
      <Input
        ref={searchInput}
        onKeyDown={onKeyDown}
        placeholder={hits === '' ? 'Search events' : 'Search'}
        style={
          hits === ''
            ? undefined
            : { paddingRight: `calc(${hits.length * HIT_LETTER_PX + 2 * INSET_PX}px + var(--cross, 0px))` }
        }
        aria-keyshortcuts="/"
        className={classNames(
          INPUT,
          'pr-8 focus:pr-2.5 pointer-coarse:[--cross:26px] [&::-webkit-search-cancel-button]:appearance-none',
        )}
      />
      <span
        aria-hidden="true"
        className={classNames(
          'pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-ink-3',
          hits === '' ? 'group-focus-within:hidden max-sm:hidden' : 'hidden',
        )}
      >
        <Kbd>/</Kbd>
      </span>
      <span
        role="status"
        className={classNames(
          'pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-ink-3 text-xs tabular-nums',
          search === '' ? '' : 'pointer-coarse:right-9 pointer-fine:group-hover:opacity-0',
        )}
      >
        {hits}
      </span>
      {search === '' ? null : (
        // The field of the library clears itself when it is pressed, and takes the cursor.
        <IconButton
          icon="close"
          size="small"
          label="Clear the search"
          className="absolute! inset-y-0 right-1 my-auto pointer-fine:opacity-0 pointer-fine:group-hover:opacity-100"
        />
      )}
    </SearchField>
  );
}

const HIT_LETTER_PX = 6;
const INSET_PX = 10;

/** Of very many, how many there are in all would leave no room to type. */
const hitWords = (hits: number, all: number): string =>
  all < 1_000 ? `${hits} of ${all}` : hits.toLocaleString('en-GB');
