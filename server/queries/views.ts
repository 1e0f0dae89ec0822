// How a member looks at an incident: their lanes, and the views that they may use.

import 'server-only';
import type { LaneSetting } from '@/core/contracts/lane-settings';
import type { SavedViewOut } from '@/core/contracts/saved-view';
import { memberPlace } from '../db/access/member-place';
import { database } from '../db/connection/client';
import { laneSettingsOf } from '../db/lane-settings';
import { findSavedView, type StoredView, savedViewsOf } from '../db/saved-views';

interface User {
  readonly id: string;
}

/** Null where there is no such incident for this user. */
export async function readLaneSettings(user: User, ref: string): Promise<readonly LaneSetting[] | null> {
  const place = await memberPlace(database(), ref, user.id);
  return place && laneSettingsOf(database(), place);
}

export async function listSavedViews(user: User, ref: string): Promise<readonly SavedViewOut[] | null> {
  const place = await memberPlace(database(), ref, user.id);
  return place && (await savedViewsOf(database(), place)).map((view) => toSavedViewOut(view, user));
}

/** Null where there is no such view for this user. */
export async function readSavedView(user: User, ref: string, id: string): Promise<SavedViewOut | null> {
  const place = await memberPlace(database(), ref, user.id);
  const view = place && (await findSavedView(database(), place, id));
  return view && toSavedViewOut(view, user);
}

export const toSavedViewOut = (
  { id, name, isShared, ownerId, ownerName, settings }: StoredView,
  user: User,
): SavedViewOut => ({ ...{ id, name, shared: isShared, isOwn: ownerId === user.id, madeBy: ownerName }, settings });
