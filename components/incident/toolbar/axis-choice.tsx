'use client';

// Whether quiet stretches are folded away: beside the zoom where there is room, else in its menu.

import type { ReactElement } from 'react';
import { CLOSE_TOOLBAR, NARROW, useMedia } from '@/components/browser/use-media';
import type { Choice } from '@/components/ui/choice';
import { MenuChoices } from '@/components/ui/menu-choices';
import { MenuDivider } from '@/components/ui/menu-divider';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { usePage } from '../page-state';

type Axis = 'linear' | 'folded';

const SEGMENTS = [
  { value: 'linear', label: 'Linear', name: 'Linear time' },
  { value: 'folded', label: 'Folded', name: 'Quiet gaps folded' },
] as const;

const CHOICES: readonly Choice<Axis>[] = SEGMENTS.map(({ value, name }) => ({ value, label: name }));

function useAxis() {
  const { address, changeAddress, timeline } = usePage();
  const axis: Axis = address.folded ? 'folded' : 'linear';
  const change = (next: Axis): void => {
    changeAddress({ folded: next === 'folded' });
    timeline.current?.bringIntoSight();
  };
  return { axis, change };
}

/** Not shown where the menu has it. */
export function AxisSegments(): ReactElement {
  const { axis, change } = useAxis();
  return (
    <div className="max-sm:hidden row:max-desk:hidden">
      <SegmentedControl label="Axis" segments={SEGMENTS} value={axis} onChange={change} />
    </div>
  );
}

/** Entries of a menu, where there is no room beside it. */
export function AxisEntries(): ReactElement | null {
  const { axis, change } = useAxis();
  if (!useMedia(`${NARROW}, ${CLOSE_TOOLBAR}`, false)) return null;
  return (
    <>
      <MenuDivider />
      <MenuChoices label="Axis" choices={CHOICES} value={axis} onChange={change} />
    </>
  );
}
