'use client';

// Where the table alone is to list what the drawing has in view, and nothing was drawn yet: what it would show first.

import { useEffect } from 'react';
import { windowOf } from '@/client/views/view-settings';
import { initialView } from '@/core/timeline/axis/view';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { usePage } from './page-state';
import { useViews } from './views/views-state';
import { useWorkspace } from './workspace/workspace';

/** The room that a drawing keeps at its sides depends on its width, and hardly at all what is in view. */
const USUAL_WIDTH_PX = 1_000;

export function UndrawnView(): null {
  const { events, incident, now } = useWorkspace();
  const { address, inStep } = usePage();
  const { current } = useViews();
  const { inView, folded } = address;
  useEffect(() => {
    if (!inView || inStep.view.get() !== null) return;
    const saved = current && windowOf(current.settings);
    inStep.view.tell(saved ?? initialView(prepareTimeline(events, incident.zone), folded, USUAL_WIDTH_PX, now));
  }, [inView, inStep, current, events, incident.zone, folded, now]);
  return null;
}
