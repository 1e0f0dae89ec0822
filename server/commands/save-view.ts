// Saves a view of an incident, changes it and takes it away. No change of the incident: no revision, whatever one's role.
// Only who made a view can change it; what others keep to themselves does not exist.

import 'server-only';
import { MOST_VIEWS, type SavedViewOut, type ViewSettings } from '@/core/contracts/saved-view';
import { forbidden, invalid, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { newId } from '../clock/clock';
import { type MemberPlace, memberPlace } from '../db/access/member-place';
import { type Database, inTransaction } from '../db/connection/client';
import {
  countOwnViews,
  deleteSavedView,
  findSavedView,
  insertSavedView,
  type StoredView,
  updateSavedView,
} from '../db/saved-views';
import { toSavedViewOut } from '../queries/views';

interface User {
  readonly id: string;
}

interface NewView {
  readonly name: string;
  readonly shared: boolean;
  readonly settings: ViewSettings;
}

type ViewChange = { readonly [Part in keyof NewView]?: NewView[Part] | undefined };

export const saveView = (
  user: User,
  ref: string,
  { name, shared, settings }: NewView,
): Promise<Result<SavedViewOut, Refusal>> =>
  inTransaction(async (tx) => {
    const place = await memberPlace(tx, ref, user.id);
    if (place === null) return refuse({ kind: 'not-found' });
    if ((await countOwnViews(tx, place)) >= MOST_VIEWS) return refuse(TOO_MANY);
    const id = newId();
    await insertSavedView(tx, place, id, { name, isShared: shared, settings });
    return found(await findSavedView(tx, place, id), user);
  });

const TOO_MANY = invalid('', `You have ${MOST_VIEWS} views of this incident. Delete some first.`);

export const changeView = (
  user: User,
  ref: string,
  id: string,
  { name, shared, settings }: ViewChange,
): Promise<Result<SavedViewOut, Refusal>> =>
  inTransaction(async (tx) => {
    const own = await ownView(tx, user, ref, id);
    if (!own.ok) return own;
    const { place, view } = own.value;
    await updateSavedView(tx, view.id, {
      ...(name !== undefined && { name }),
      ...(shared !== undefined && { isShared: shared }),
      ...(settings !== undefined && { settings }),
    });
    return found(await findSavedView(tx, place, view.id), user);
  });

export const removeView = (user: User, ref: string, id: string): Promise<Result<null, Refusal>> =>
  inTransaction(async (tx) => {
    const own = await ownView(tx, user, ref, id);
    if (!own.ok) return own;
    await deleteSavedView(tx, own.value.view.id);
    return ok(null);
  });

interface OwnView {
  readonly place: MemberPlace;
  readonly view: StoredView;
}

async function ownView(tx: Database, user: User, ref: string, id: string): Promise<Result<OwnView, Refusal>> {
  const place = await memberPlace(tx, ref, user.id);
  const view = place && (await findSavedView(tx, place, id));
  if (place === null || view === null) return refuse({ kind: 'not-found' });
  return view.ownerId === user.id ? ok({ place, view }) : refuse(NOT_YOURS);
}

const NOT_YOURS = forbidden('Only who made a view can change it. Save one of your own.');

const found = (view: StoredView | null, user: User): Result<SavedViewOut, Refusal> =>
  view === null ? refuse({ kind: 'not-found' }) : ok(toSavedViewOut(view, user));
