'use client';

// Releases one event to executives, or withdraws it, by a key. What is said of it offers to take it back, as the ordinary undo
// does.

import type { IncidentEvent } from '@/core/incident/event';
import { showNotice } from '../notice';
import { useActions } from '../workspace/use-actions';
import { withAudience } from './release-choices';

export function useReleaseToggle(): (event: IncidentEvent) => void {
  const { changeEventAloud } = useActions();
  return ({ id, title, audiences, privilege }) => {
    const isIn = !audiences.includes('executives');
    if (isIn && privilege !== null) return void showNotice(`“${title}” is privileged, so it is not released.`);
    const words = isIn ? `Released “${title}” to executives` : `Withdrew “${title}” from executives`;
    changeEventAloud(id, { audiences: withAudience(audiences, 'executives', isIn) }, words);
  };
}
