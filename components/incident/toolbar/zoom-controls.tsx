'use client';

// In, out, everything; and in a menu beside them what else the view can be brought to, and its axis where that has no room of its own.

import { type ReactElement, useRef } from 'react';
import { Button as BareButton } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Icon } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
import { MenuEntry } from '@/components/ui/menu-entry';
import { useSteady } from '@/components/ui/use-steady';
import { usePage } from '../page-state';
import { useFitSelection } from '../use-fit-selection';
import { AxisEntries } from './axis-choice';
import { JumpField } from './jump-field';

const ZOOM_STEP = 1.6;

export function ZoomControls(): ReactElement {
  const { timeline, setJumping } = usePage();
  const fitSelection = useFitSelection();
  const isSelected = fitSelection !== null;
  const fit = useSteady(() => fitSelection?.());
  const group = useRef<HTMLDivElement>(null);
  return (
    <Group
      ref={group}
      aria-label="Zoom"
      className="inline-flex h-(--control) items-stretch rounded-md border border-line-strong bg-surface text-sm"
    >
      <ZoomButton label="Zoom out" onPress={() => timeline.current?.zoomBy(1 / ZOOM_STEP)}>
        −
      </ZoomButton>
      <ZoomButton onPress={() => timeline.current?.fit()}>Fit</ZoomButton>
      <ZoomButton label="Zoom in" onPress={() => timeline.current?.zoomBy(ZOOM_STEP)}>
        +
      </ZoomButton>
      <Menu
        label="Bring into view"
        trigger={
          <BareButton aria-label="Bring into view" className={ZOOM_BUTTON}>
            <Icon name="chevronDown" sizePx={12} />
          </BareButton>
        }
      >
        <MenuEntry label="Everything" shortcut="0" onAction={() => timeline.current?.fit()} />
        <MenuEntry label="The selection" shortcut="F" isDisabled={!isSelected} onAction={fit} />
        <MenuEntry label="A time…" shortcut="G" onAction={() => setJumping(true)} />
        <AxisEntries />
      </Menu>
      <JumpField beside={group} />
    </Group>
  );
}

interface ZoomButtonProps {
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: string;
}

const ZOOM_BUTTON =
  'onset-touch min-w-(--control) px-2.5 text-ink-2 first:rounded-l-[5px] last:rounded-r-[5px] last:px-2 hover:bg-ink/5 hover:text-ink ' +
  'data-[focus-visible]:relative data-[focus-visible]:z-1';

function ZoomButton({ label, onPress, children }: ZoomButtonProps): ReactElement {
  return (
    <BareButton aria-label={label} onPress={onPress} className={ZOOM_BUTTON}>
      {children}
    </BareButton>
  );
}
