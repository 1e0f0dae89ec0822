// How members' lanes lie.

import 'server-only';
import type { LaneSetting } from '@/core/contracts/lane-settings';
import { LANE_GROUPINGS } from '@/core/timeline/lanes/lane';
import type { MemberPlace } from './access/member-place';
import type { Database } from './connection/client';
import { oneOf } from './stored-words';

export async function laneSettingsOf(db: Database, place: MemberPlace): Promise<readonly LaneSetting[]> {
  const rows = await db.laneSetting.findMany({ where: place, orderBy: { grouping: 'asc' } });
  return rows.map(({ grouping, laneOrder, collapsed }) => ({
    lanes: oneOf(LANE_GROUPINGS, grouping),
    order: laneOrder,
    collapsed,
  }));
}

/** The usual arrangement is kept as none. */
export async function keepLaneSetting(
  db: Database,
  { incidentId, userId }: MemberPlace,
  { lanes, order, collapsed }: LaneSetting,
): Promise<void> {
  if (order.length === 0 && collapsed.length === 0) {
    await db.laneSetting.deleteMany({ where: { incidentId, userId, grouping: lanes } });
    return;
  }
  // One statement, so that two that come at once do not fail each other.
  await db.$executeRaw`
    INSERT INTO lane_settings (incident_id, user_id, grouping, lane_order, collapsed)
    VALUES (${incidentId}::uuid, ${userId}::uuid, ${lanes}, ${order}::text[], ${collapsed}::text[])
    ON CONFLICT (incident_id, user_id, grouping) DO UPDATE
      SET lane_order = excluded.lane_order, collapsed = excluded.collapsed`;
}
