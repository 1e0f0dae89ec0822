'use client';

// Releases one event to executives, or withdraws it, by a key. The ordinary undo takes it back.

import { showProblem } from '@/components/ui/toast-queue';
import type { IncidentEvent } from '@/core/incident/event';
import { showNotice } from '../notice';
import { useActions } from '../use-actions';
import { withAudience } from './release-choices';

export function useReleaseToggle(): (event: IncidentEvent) => void {
  const { changeEvent } = useActions();
  return ({ id, title, audiences, privilege }) => {
    const isIn = !audiences.includes('executives');
    if (isIn && privilege !== null) return void showNotice(`“${title}” is privileged, so it is not released.`);
    const [error] = changeEvent(id, { audiences: withAudience(audiences, 'executives', isIn) });
    if (error) return void showProblem(error.detail);
    showNotice(isIn ? `Released “${title}” to executives` : `Withdrew “${title}” from executives`);
  };
}
