'use client';

// Which zone the incident's times are in. Whoever may edit the incident presses it to choose another one.

import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import type { Instant } from '@/core/time/instant';
import { zoneOffsetLabel } from '@/core/time/zone';
import { useSteadyWorkspace, useWorkspace } from '../workspace/workspace';
import { ZoneForm } from './later';
import { ZONE_DRAFT } from './zone-draft';

export function ZoneControl(): ReactElement {
  const { incident, may } = useSteadyWorkspace();
  const at = useOffsetMoment();
  const offset = zoneOffsetLabel(incident.zone, at);
  const words = `Times in ${incident.zone}${offset === incident.zone ? '' : ` (${offset})`}`;
  return may('edit-incident') ? <ZoneOpener words={words} at={at} /> : <span className="max-sm:order-1">{words}</span>;
}

function ZoneOpener({ words, at }: { readonly words: string; readonly at: Instant }): ReactElement {
  const { drafts } = useSteadyWorkspace();
  const [isOpen, setOpen] = useState(false);
  const turn = (toOpen: boolean) => {
    // A choice that is not saved is given up, however the form closes.
    if (!toOpen) drafts.write(ZONE_DRAFT, null);
    setOpen(toOpen);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={turn}>
      <Button
        aria-label={`${words}. Change the time zone`}
        className="onset-touch group -mx-1.5 -my-1 inline-flex min-w-0 items-center gap-1 rounded-sm px-1.5 py-1 text-left outline-offset-0! hover:bg-ink/5 max-sm:order-1"
      >
        <span className="min-w-0 [overflow-wrap:anywhere]">{words}</span>
        <Icon name="chevronDown" sizePx={12} className="shrink-0 text-ink-3 group-hover:text-ink print:hidden" />
      </Button>
      <Popover label="Time zone" className="w-[320px] max-w-full">
        <ZoneForm at={at} onClose={() => turn(false)} />
      </Popover>
    </DialogTrigger>
  );
}

/** The offset is that of the incident's own days, not of today: summer time comes and goes. */
function useOffsetMoment(): Instant {
  const { events, now, reading } = useWorkspace();
  const detected = reading.milestones?.get('detected') ?? reading.milestones?.get('first-access');
  const known = detected ?? events.find(({ start }) => start !== null)?.start;
  return known?.earliest ?? known?.latest ?? now;
}
