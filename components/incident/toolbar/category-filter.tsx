'use client';

// Which categories are shown: none ticked means all of them.

import { type ReactElement, useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Menu } from '@/components/ui/menu';
import { MenuToggles } from '@/components/ui/menu-toggles';
import { CATEGORY_LABELS } from '@/core/incident/vocabulary';
import { CATEGORY_CHOICES } from '../choices';
import { usePage } from '../page-state';

/** Beside all that the timeline has, the sign alone says it on a smaller desk. */
const IN_ROOM = 'row:max-desk:sr-only';

export function CategoryFilter(): ReactElement {
  const { address, changeAddress } = usePage();
  const { categories, view } = address;
  const [only] = categories;
  const words =
    only === undefined
      ? 'Category'
      : categories.length === 1
        ? CATEGORY_LABELS[only]
        : `${categories.length} categories`;
  return useMemo(
    () => (
      <Menu
        label="Categories"
        trigger={
          <Button
            icon="filter"
            aria-label={words}
            className={only === undefined ? 'text-ink-2' : 'min-w-[72px] shrink!'}
          >
            <span className={classNames('truncate', only === undefined && view === 'timeline' && IN_ROOM)}>
              {words}
            </span>
          </Button>
        }
      >
        <MenuToggles
          label="Only these"
          choices={CATEGORY_CHOICES}
          values={categories}
          onChange={(ticked) => changeAddress({ categories: ticked })}
        />
      </Menu>
    ),
    [only, words, categories, view, changeAddress],
  );
}
