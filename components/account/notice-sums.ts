// Deeds of the same kind by the same person told as one, so that five sign-in links are one line and not five.

import type { Instant } from '@/core/time/instant';

export interface ListedNotice {
  readonly at: Instant;
  readonly type: 'link.made' | 'two-step.off';
  /** By name. */
  readonly by: string;
}

export interface NoticeSum extends ListedNotice {
  readonly count: number;
  /** Of the last one. */
  readonly at: Instant;
}

/** @param notices latest first; so are the sums, by the last deed of each */
export function summed(notices: readonly ListedNotice[]): readonly NoticeSum[] {
  const sums = new Map<string, NoticeSum>();
  for (const notice of notices) {
    const key = JSON.stringify([notice.type, notice.by]);
    const known = sums.get(key);
    sums.set(key, known === undefined ? { ...notice, count: 1 } : { ...known, count: known.count + 1 });
  }
  return [...sums.values()];
}

const LINKS = (count: number): string =>
  count === 1 ? 'made a sign-in link for you' : `made ${count} sign-in links for you`;

const TWO_STEP = (count: number): string =>
  count === 1 ? 'turned off your two-step sign-in' : `turned off your two-step sign-in ${count} times`;

const DEEDS: Readonly<Record<ListedNotice['type'], (count: number) => string>> = {
  'link.made': LINKS,
  'two-step.off': TWO_STEP,
};

/** What follows the name, without a full stop. */
export const deedWords = ({ type, count }: Pick<NoticeSum, 'type' | 'count'>): string => DEEDS[type](count);
