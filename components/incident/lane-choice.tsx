'use client';

// What shares a lane of the timeline. The address keeps it, so that a link shows the same.

import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { MENU_LIST, MENU_ROW, RAISED } from '@/components/ui/overlay-style';
import { LANE_GROUPING_LABELS, LANE_GROUPINGS } from '@/core/timeline/lane';
import { usePage } from './page-state';

export function LaneChoice(): ReactElement {
  const { address, changeAddress } = usePage();
  const { lanes } = address;
  return (
    <MenuTrigger>
      <Button className="text-ink-2">{`Lanes: ${LANE_GROUPING_LABELS[lanes].toLowerCase()}`}</Button>
      <Popover placement="bottom end" offset={6} className={classNames(RAISED, 'min-w-52')}>
        <AriaMenu
          aria-label="Lanes by"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[lanes]}
          onSelectionChange={(chosen) =>
            changeAddress({ lanes: LANE_GROUPINGS.find((each) => chosen !== 'all' && chosen.has(each)) ?? lanes })
          }
          className={MENU_LIST}
        >
          {LANE_GROUPINGS.map((each) => (
            <MenuItem key={each} id={each} textValue={LANE_GROUPING_LABELS[each]} className={MENU_ROW}>
              {({ isSelected }) => (
                <>
                  <span className="flex-1">{LANE_GROUPING_LABELS[each]}</span>
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
