'use client';

// What every part of the page can do to the incident: the same functions for as long as the page is open.

import { createContext, useState } from 'react';
import { useSteady } from '@/components/ui/use-steady';
import { useGiven } from '../use-given';
import { type Actions, actionsOf } from './actions';
import type { Workspace } from './workspace';

const ActionsContext = createContext<Actions | null>(null);

export const ActionsProvider = ActionsContext.Provider;

/** For the page itself: they do what they are asked to with the workspace as it is then. */
export function useActionsOn(workspace: Workspace): Actions {
  const current = useSteady(() => workspace);
  const [actions] = useState(() => actionsOf(current));
  return actions;
}

export const useActions = (): Actions => useGiven(ActionsContext);
