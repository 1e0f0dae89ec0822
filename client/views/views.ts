// How somebody looks at an incident: how their lanes lie, and the views that are saved of it. Kept on the server, so that
// they are there in another browser. Preferences, and no changes of the incident: they do not go through the outbox.

import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { assertNever } from '@/core/assert-never';
import { type LaneSetting, laneSettingListSchema } from '@/core/contracts/lane-settings';
import {
  type SavedViewInput,
  type SavedViewOut,
  type SavedViewPatch,
  savedViewListSchema,
  savedViewOutSchema,
} from '@/core/contracts/saved-view';
import type { LaneArrangements } from '@/core/timeline/lanes/arranged';
import { through } from '../api';
import { askedAtOnce, readingAgain } from '../asked-at-once';
import { aboutIncident } from '../incident-key';
import type { QueryPort } from '../incident-queries';
import { get } from '../read-incident';

const laneSettingsKey = (incidentId: string) => [...aboutIncident(incidentId), 'lane-settings'] as const;
const viewsKey = (incidentId: string) => [...aboutIncident(incidentId), 'views'] as const;

const lanesPath = (incidentId: string): string => `/incidents/${incidentId}/lane-settings`;
const viewsPath = (incidentId: string): string => `/incidents/${incidentId}/views`;

const arrangementsOf = (settings: readonly LaneSetting[]): LaneArrangements =>
  Object.fromEntries(settings.map(({ lanes, order, collapsed }) => [lanes, { order, collapsed }]));

/** @param rendered what the server knew when it rendered the page */
export const laneSettingsQuery = ({ api }: QueryPort, incidentId: string, rendered: readonly LaneSetting[]) =>
  queryOptions({
    queryKey: laneSettingsKey(incidentId),
    queryFn: async ({ signal }): Promise<LaneArrangements> => {
      const reading = { api, incidentId, signal };
      return arrangementsOf((await get(reading, lanesPath(incidentId), through(laneSettingListSchema))).laneSettings);
    },
    initialData: () => arrangementsOf(rendered),
    // Read again by another page; on this one nobody else arranges them.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** Shown at once, and kept in the order in which lanes were arranged. */
export const keepLanesMutation = ({ api, queryClient }: QueryPort, incidentId: string) =>
  mutationOptions({
    mutationKey: laneSettingsKey(incidentId),
    scope: { id: `lane settings of ${incidentId}` },
    networkMode: 'always',
    onMutate: ({ lanes, order, collapsed }: LaneSetting) => {
      queryClient.setQueryData<LaneArrangements>(laneSettingsKey(incidentId), (before) => ({
        ...before,
        [lanes]: { order, collapsed },
      }));
    },
    mutationFn: (setting: LaneSetting): Promise<null> =>
      askedAtOnce(api, { method: 'PATCH', path: lanesPath(incidentId), body: setting }, () => null),
  });

const FRESH_MS = 30_000;

/** @param rendered what the server knew when it rendered the page */
export const viewsQuery = ({ api }: QueryPort, incidentId: string, rendered: readonly SavedViewOut[]) =>
  queryOptions({
    queryKey: viewsKey(incidentId),
    queryFn: async ({ signal }): Promise<readonly SavedViewOut[]> =>
      (await get({ api, incidentId, signal }, viewsPath(incidentId), through(savedViewListSchema))).views,
    initialData: rendered,
    staleTime: FRESH_MS,
    refetchOnWindowFocus: true,
    retry: false,
  });

export type ViewDeed =
  | { readonly kind: 'save'; readonly input: SavedViewInput }
  | { readonly kind: 'change'; readonly id: string; readonly patch: SavedViewPatch }
  | { readonly kind: 'remove'; readonly id: string };

/** The answer is the view; null once it is gone. */
export const viewMutation = ({ api, queryClient }: QueryPort, incidentId: string) =>
  mutationOptions({
    ...readingAgain(queryClient, viewsKey(incidentId)),
    mutationFn: async (deed: ViewDeed): Promise<SavedViewOut | null> => {
      const value = await askedAtOnce(api, requestOf(deed, incidentId), (body) =>
        deed.kind === 'remove' ? null : through(savedViewOutSchema)(body),
      );
      queryClient.setQueryData<readonly SavedViewOut[]>(viewsKey(incidentId), (before = []) =>
        withView(before, deed, value),
      );
      return value;
    },
  });

function requestOf(deed: ViewDeed, incidentId: string) {
  switch (deed.kind) {
    case 'save':
      return { method: 'POST', path: viewsPath(incidentId), body: deed.input } as const;
    case 'change':
      return { method: 'PATCH', path: `${viewsPath(incidentId)}/${deed.id}`, body: deed.patch } as const;
    case 'remove':
      return { method: 'DELETE', path: `${viewsPath(incidentId)}/${deed.id}` } as const;
    default:
      return assertNever(deed);
  }
}

function withView(before: readonly SavedViewOut[], deed: ViewDeed, view: SavedViewOut | null): readonly SavedViewOut[] {
  const others = before.filter(({ id }) => id !== (deed.kind === 'save' ? view?.id : deed.id));
  return view === null ? others : [...others, view].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
