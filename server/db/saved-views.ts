// Views that members saved of an incident: everybody's own, and those that are shared among its members.

import 'server-only';
import { type ViewSettings, viewSettingsSchema } from '@/core/contracts/saved-view';
import type { MemberPlace } from './access/member-place';
import type { Database } from './connection/client';
import { isUuid } from './uuid';

export interface StoredView {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly settings: ViewSettings;
}

const WITH_OWNER = { include: { user: { select: { name: true } } } } as const;

/** What is shared with nobody does not exist for others. */
const readableBy = ({ incidentId, userId }: MemberPlace) => ({ incidentId, OR: [{ userId }, { isShared: true }] });

export async function savedViewsOf(db: Database, reader: MemberPlace): Promise<readonly StoredView[]> {
  const rows = await db.savedView.findMany({
    where: readableBy(reader),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    ...WITH_OWNER,
  });
  return rows.map(storedViewOf);
}

export async function findSavedView(db: Database, reader: MemberPlace, id: string): Promise<StoredView | null> {
  if (!isUuid(id)) return null;
  const row = await db.savedView.findFirst({ where: { id, ...readableBy(reader) }, ...WITH_OWNER });
  return row && storedViewOf(row);
}

export const countOwnViews = (db: Database, { incidentId, userId }: MemberPlace): Promise<number> =>
  db.savedView.count({ where: { incidentId, userId } });

interface ViewContent {
  readonly name: string;
  readonly isShared: boolean;
  readonly settings: ViewSettings;
}

export async function insertSavedView(
  db: Database,
  { incidentId, userId }: MemberPlace,
  id: string,
  content: ViewContent,
): Promise<void> {
  await db.savedView.create({ data: { id, incidentId, userId, ...content } });
}

/** Nothing where it was deleted meanwhile. */
export async function updateSavedView(db: Database, id: string, content: Partial<ViewContent>): Promise<void> {
  await db.savedView.updateMany({ where: { id }, data: content });
}

export async function deleteSavedView(db: Database, id: string): Promise<void> {
  await db.savedView.deleteMany({ where: { id } });
}

interface ViewRow {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly userId: string;
  readonly settings: unknown;
  readonly user: { readonly name: string };
}

const storedViewOf = ({ id, name, isShared, userId, settings, user }: ViewRow): StoredView => ({
  ...{ id, name, isShared, ownerId: userId, ownerName: user.name },
  settings: viewSettingsSchema.parse(settings),
});
