'use client';

// What shares a lane of the timeline, and how the lanes lie. The address keeps the former, so that a link shows the same.

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dot } from '@/components/ui/dot';
import { Menu } from '@/components/ui/menu';
import { MenuChoices } from '@/components/ui/menu-choices';
import { MenuDivider } from '@/components/ui/menu-divider';
import { MenuEntry } from '@/components/ui/menu-entry';
import { LANE_GROUPING_LABELS, LANE_GROUPINGS, type LaneGrouping } from '@/core/timeline/lanes/lane';
import { usePage } from '../page-state';
import { ArrangeLanes } from './later';

const CHOICES = LANE_GROUPINGS.map((value) => ({ value, label: LANE_GROUPING_LABELS[value] }));

export function LaneChoice(): ReactElement {
  const { address, changeAddress, timeline } = usePage();
  const [isArranging, setArranging] = useState(false);
  const { lanes } = address;
  return (
    <>
      <Menu label="Lanes" trigger={<LanesButton lanes={lanes} />}>
        <MenuChoices
          label="Lanes by"
          choices={CHOICES}
          value={lanes}
          onChange={(chosen) => {
            changeAddress({ lanes: chosen });
            timeline.current?.bringIntoSight();
          }}
        />
        <MenuDivider />
        <MenuEntry label="Collapse and move lanes…" onAction={() => setArranging(true)} />
      </Menu>
      {isArranging ? <ArrangeLanes onClose={() => setArranging(false)} /> : null}
    </>
  );
}

/** What shares a lane is read off the lanes; the mark says that it is not as usual, in the same room. */
function LanesButton({ lanes }: { readonly lanes: LaneGrouping }): ReactElement {
  if (lanes === 'category') return <Button className="text-ink-2">Lanes</Button>;
  return (
    <Button aria-label={`Lanes: ${LANE_GROUPING_LABELS[lanes].toLowerCase()}`} className="relative">
      Lanes
      <Dot tone="accent" className="absolute top-1 right-1" />
    </Button>
  );
}
