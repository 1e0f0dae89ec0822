'use client';

// The lanes as a list: to collapse and to move without dragging.

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { TickBox } from '@/components/ui/tick-box';
import { AS_USUAL, arrangedLanes } from '@/core/timeline/lanes/arranged';
import { withCollapsed, withMoved } from '@/core/timeline/lanes/arranging';
import { usePage } from '../page-state';
import { useViews } from '../views/views-state';
import { useSteadyWorkspace } from '../workspace/workspace';

export function ArrangeLanes({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { timeline } = usePage();
  const { announce } = useSteadyWorkspace();
  const { arrangement, arrange } = useViews();
  const [usual] = useState(() => timeline.current?.lanes() ?? []);
  const lanes = arrangedLanes(usual, arrangement);
  const move = (from: number, to: number) => {
    const next = withMoved(arrangement, lanes, from, to);
    if (next === null) return;
    arrange(next);
    announce(`${lanes[from]?.label}, now ${to + 1} of ${lanes.length}`);
  };
  return (
    <Dialog title="Arrange lanes" onClose={onClose} widthPx={420}>
      <p className="mb-2 text-ink-3 text-xs">
        Press a lane’s name on the timeline to collapse it, or drag it to another place.
      </p>
      <ul className="flex flex-col">
        {lanes.map((lane, place) => (
          <li key={lane.id} className="flex items-center gap-1 border-line border-t py-1 first:border-t-0">
            <span className="min-w-0 flex-1 truncate text-sm">{lane.label}</span>
            <TickBox
              aria-label={`Collapse ${lane.label}`}
              isSelected={lane.isCollapsed ?? false}
              onChange={() => arrange(withCollapsed(arrangement, lane))}
              className="mr-2 min-h-7"
            >
              <span className="text-ink-2 text-xs">Collapsed</span>
            </TickBox>
            <IconButton
              icon="arrowUp"
              size="small"
              label={`Move ${lane.label} up`}
              isDisabled={place === 0}
              onPress={() => move(place, place - 1)}
            />
            <IconButton
              icon="arrowDown"
              size="small"
              label={`Move ${lane.label} down`}
              isDisabled={place === lanes.length - 1}
              onPress={() => move(place, place + 1)}
            />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex justify-between">
        <Button
          onPress={() => arrange(AS_USUAL)}
          isDisabled={arrangement.order.length + arrangement.collapsed.length === 0}
        >
          As usual
        </Button>
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
