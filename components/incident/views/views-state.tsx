'use client';

// Which saved view the page shows, and how the lanes lie: as that view has them until somebody arranges them otherwise,
// else as the user left them.

import { useMutation, useQuery } from '@tanstack/react-query';
import { createContext, type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { arrangementOf, hasChanged, settingsOf, shownBy, windowOf } from '@/client/views/view-settings';
import { keepLanesMutation, laneSettingsQuery, type ViewDeed, viewMutation, viewsQuery } from '@/client/views/views';
import { showProblem } from '@/components/ui/toast-queue';
import type { LaneSetting } from '@/core/contracts/lane-settings';
import type { SavedViewOut, ViewSettings } from '@/core/contracts/saved-view';
import { AS_USUAL, type LaneArrangement } from '@/core/timeline/lanes/arranged';
import type { LaneGrouping } from '@/core/timeline/lanes/lane';
import { usePage } from '../page-state';
import { useGiven } from '../use-given';
import { useSteadyWorkspace } from '../workspace/workspace';

/** What the server knew of these when it rendered the page. */
export interface RenderedViews {
  readonly laneSettings: readonly LaneSetting[];
  readonly saved: readonly SavedViewOut[];
}

export interface Views {
  readonly arrangement: LaneArrangement;
  readonly arrange: (arrangement: LaneArrangement) => void;
  /** By name. */
  readonly saved: readonly SavedViewOut[];
  /** The one that the address names, where there is one. */
  readonly current: SavedViewOut | null;
  /** Whether the page shows something else by now than the current view keeps. */
  readonly isChanged: boolean;
  readonly open: (view: SavedViewOut) => void;
  readonly leave: () => void;
  /** What the page shows, as a view keeps it. */
  readonly shown: () => ViewSettings;
  /** Rejects with what was wrong. */
  readonly carryOut: (deed: ViewDeed) => Promise<SavedViewOut | null>;
}

const ViewsContext = createContext<Views | null>(null);

export const useViews = (): Views => useGiven(ViewsContext);

interface ViewsProviderProps {
  readonly rendered: RenderedViews;
  readonly children: ReactNode;
}

export function ViewsProvider({ rendered, children }: ViewsProviderProps): ReactElement {
  const { queries, incident } = useSteadyWorkspace();
  const { address, changeAddress, timeline, inStep } = usePage();
  const { data: saved } = useQuery(viewsQuery(queries, incident.id, rendered.saved), queries.queryClient);
  const { mutateAsync: carryOut } = useMutation(viewMutation(queries, incident.id), queries.queryClient);
  const current = saved.find(({ id }) => id === address.saved) ?? null;
  const { arrangement, arrange } = useArrangement(rendered.laneSettings, current);
  useMissingNotice(address.saved !== null && current === null);
  const views = useMemo((): Views => {
    const shown = () => {
      const window = timeline.current?.shown()?.view ?? inStep.view.get() ?? (current && windowOf(current.settings));
      return settingsOf(address, arrangement, window);
    };
    return {
      ...{ arrangement, arrange, saved, current, shown, carryOut },
      isChanged: current !== null && hasChanged(current.settings, address, arrangement),
      leave: () => changeAddress({ saved: null }),
      open: (view) => {
        changeAddress({ ...shownBy(view.settings), saved: view.id });
        const window = windowOf(view.settings);
        if (window === null) return;
        if (timeline.current) timeline.current.look(window);
        else inStep.view.tell(window);
      },
    };
  }, [address, changeAddress, timeline, inStep, arrangement, arrange, saved, current, carryOut]);
  return <ViewsContext value={views}>{children}</ViewsContext>;
}

interface Otherwise {
  readonly viewId: string;
  readonly lanes: LaneGrouping;
  readonly arrangement: LaneArrangement;
}

/** What is arranged while a saved view is shown changes neither that view nor how the lanes lie without one. */
function useArrangement(rendered: readonly LaneSetting[], current: SavedViewOut | null) {
  const { queries, incident } = useSteadyWorkspace();
  const { lanes } = usePage().address;
  const { data: own } = useQuery(laneSettingsQuery(queries, incident.id, rendered), queries.queryClient);
  const { mutate } = useMutation(
    { ...keepLanesMutation(queries, incident.id), onError: () => showProblem(NOT_KEPT) },
    queries.queryClient,
  );
  const [otherwise, setOtherwise] = useState<Otherwise | null>(null);
  const ofView = useMemo(
    () => (current?.settings.lanes === lanes ? arrangementOf(current.settings) : null),
    [current, lanes],
  );
  const viewId = current?.id;
  const isOtherwise = otherwise !== null && otherwise.viewId === viewId && otherwise.lanes === lanes;
  const arrangement = (isOtherwise ? otherwise.arrangement : ofView) ?? own[lanes] ?? AS_USUAL;
  const arrange = useMemo(
    () => (next: LaneArrangement) => {
      if (viewId !== undefined) setOtherwise({ viewId, lanes, arrangement: next });
      else mutate({ lanes, order: [...next.order], collapsed: [...next.collapsed] });
    },
    [viewId, lanes, mutate],
  );
  return { arrangement, arrange };
}

const NOT_KEPT = 'How the lanes lie could not be kept. It holds until the page is closed.';

function useMissingNotice(isMissing: boolean): void {
  useEffect(() => {
    if (isMissing) showProblem('This link leads to a saved view that is gone, or is not shared with you.');
  }, [isMissing]);
}
