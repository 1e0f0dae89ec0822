'use client';

// Which categories are shown: none ticked means all of them.

import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Dot } from '@/components/ui/dot';
import { Icon } from '@/components/ui/icon';
import { MENU_LIST, MENU_ROW, RAISED } from '@/components/ui/overlay-style';
import { CATEGORY_TONES } from '@/components/ui/tones';
import { CATEGORIES, CATEGORY_LABELS } from '@/core/incident/vocabulary';
import { usePage } from './page-state';

export function CategoryFilter(): ReactElement {
  const { address, changeAddress } = usePage();
  const { categories } = address;
  const [only] = categories;
  const words =
    only === undefined
      ? 'Category'
      : categories.length === 1
        ? CATEGORY_LABELS[only]
        : `${categories.length} categories`;
  return (
    <MenuTrigger>
      <Button icon="filter" className={only === undefined ? 'text-ink-2' : undefined}>
        {words}
      </Button>
      <Popover placement="bottom start" offset={6} className={classNames(RAISED, 'min-w-52')}>
        <AriaMenu
          aria-label="Categories"
          selectionMode="multiple"
          selectedKeys={categories}
          onSelectionChange={(ticked) =>
            changeAddress({ categories: CATEGORIES.filter((category) => ticked === 'all' || ticked.has(category)) })
          }
          className={MENU_LIST}
        >
          {CATEGORIES.map((category) => (
            <MenuItem key={category} id={category} textValue={CATEGORY_LABELS[category]} className={MENU_ROW}>
              {({ isSelected }) => (
                <>
                  <Dot tone={CATEGORY_TONES[category]} />
                  <span className="flex-1">{CATEGORY_LABELS[category]}</span>
                  <span className="w-3.5">
                    {isSelected ? <Icon name="check" sizePx={14} className="text-accent" /> : null}
                  </span>
                </>
              )}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
