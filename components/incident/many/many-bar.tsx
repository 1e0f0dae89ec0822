'use client';

// What can be done with several chosen events: it comes up while some are chosen, over the lower edge, so that nothing moves.

import type { ReactElement } from 'react';
import { PendingNotices } from '../conflicts/pending-notices';
import { usePage } from '../page-state';
import { useChangesOf } from '../workspace/workspace';
import { ChosenBar } from './later';
import { OVER_LOWER_EDGE } from './over-lower-edge';

export function ManyBar(): ReactElement | null {
  const { chosen } = usePage();
  const changes = useChangesOf('events');
  if (chosen.ids.size > 0) return <ChosenBar />;
  return changes.length === 0 ? null : <PendingNotices changes={changes} className={OVER_LOWER_EDGE} />;
}
