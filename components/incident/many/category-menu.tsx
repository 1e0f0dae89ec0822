'use client';

import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '@/components/ui/button';
import { Dot } from '@/components/ui/dot';
import { MENU_LIST, MENU_ROW, RAISED } from '@/components/ui/overlay-style';
import { CATEGORY_TONES } from '@/components/ui/tones';
import { CATEGORIES, CATEGORY_LABELS, type Category } from '@/core/incident/vocabulary';

/** One category for all chosen events, whatever each has now. */
export function CategoryMenu({ onChoose }: { readonly onChoose: (category: Category) => void }): ReactElement {
  return (
    <MenuTrigger>
      <Button>Category…</Button>
      <Popover placement="top" offset={6} className={RAISED}>
        <AriaMenu aria-label="Category of the chosen events" className={MENU_LIST}>
          {CATEGORIES.map((category) => (
            <MenuItem
              key={category}
              id={category}
              textValue={CATEGORY_LABELS[category]}
              onAction={() => onChoose(category)}
              className={MENU_ROW}
            >
              <Dot tone={CATEGORY_TONES[category]} />
              {CATEGORY_LABELS[category]}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
