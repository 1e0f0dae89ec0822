// How a member's lanes lie, as it travels in and out of the API. Lanes are told by their keys, see core/timeline/lanes/lane-key.

import { z } from 'zod';
import { LANE_GROUPINGS } from '@/core/timeline/lanes/lane';
import { setOf } from './text';

const MOST_LANES = 60;

export const laneKeys = setOf(
  z.string().regex(/^(?:[a-z][a-z-]{0,39}|~[a-z0-9]{1,12})$/, 'Not the key of a lane.'),
  MOST_LANES,
);

export const LANE_ARRANGEMENT = {
  order: laneKeys.describe('From above, by their keys; lanes that are not named follow as usual'),
  collapsed: laneKeys.describe('Those that are one thin row'),
};

export const laneSettingSchema = z.strictObject({
  lanes: z.enum(LANE_GROUPINGS).describe('What shares a lane'),
  ...LANE_ARRANGEMENT,
});
export type LaneSetting = z.infer<typeof laneSettingSchema>;

export const laneSettingListSchema = z.object({
  laneSettings: z.array(laneSettingSchema).describe('Yours, one for each grouping that you arranged'),
});
