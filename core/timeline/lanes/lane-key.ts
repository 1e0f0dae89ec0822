// What a lane is called in settings and addresses: words of the vocabulary as they are, anything that people wrote by a
// digest. So a setting that is kept or shared gives no name away, outlives no erasure, and stays short.

import { MILESTONES } from '@/core/incident/vocabulary';
import { CATEGORY_LANE_IDS, type Lane, NOT_GROUPED_ID, OTHERS_ID, WHOLE_ID } from './lane';

const OWN_WORDS: ReadonlyMap<string, string> = new Map([
  ...[...CATEGORY_LANE_IDS, ...MILESTONES, WHOLE_ID].map((id) => [id, id] as const),
  [OTHERS_ID, 'others'],
  [NOT_GROUPED_ID, 'rest'],
]);

export const laneKey = ({ id }: Pick<Lane, 'id'>): string => OWN_WORDS.get(id) ?? `~${digestOf(id)}`;

/** 53 bits of a hash without secrets ("cyrb53"): two lanes of one incident will not share them. */
function digestOf(words: string): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < words.length; place++) {
    const unit = words.charCodeAt(place);
    low = Math.imul(low ^ unit, 2_654_435_761);
    high = Math.imul(high ^ unit, 1_597_334_677);
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & high) + (low >>> 0)).toString(36);
}
