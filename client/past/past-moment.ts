// Which moments of the record the address asks for: the one that is shown, and the one that it is compared with.

import type { MomentQuery } from '@/core/contracts/moment-query';
import type { PageAddress } from '../views/page-address';

type SaidMoments = Pick<PageAddress, 'asOf' | 'knownAt' | 'compare'>;

/** What `compare` says for the present. */
export const WITH_NOW = 'now';

export const isPast = ({ asOf, knownAt }: Pick<SaidMoments, 'asOf' | 'knownAt'>): boolean =>
  asOf !== null || knownAt !== null;

/** The moment that is shown. */
export const shownMoment = ({ asOf, knownAt }: Pick<SaidMoments, 'asOf' | 'knownAt'>): MomentQuery => ({
  ...(asOf !== null && { asOf }),
  ...(knownAt !== null && { knownAt }),
});

/**
 * The moment that the shown one is compared with, of the same kind: another revision where one is shown as recorded,
 * another day where only what was known is asked for. Empty for now; null where nothing is compared.
 */
export function comparedMoment({ asOf, knownAt, compare }: SaidMoments): MomentQuery | null {
  if (compare === null || !isPast({ asOf, knownAt })) return null;
  if (compare === WITH_NOW) return {};
  return asOf === null ? { knownAt: compare } : shownMoment({ asOf: compare, knownAt });
}

/** One text for each moment. */
export const momentKey = ({ asOf = '', knownAt = '' }: MomentQuery): string => `${asOf} ${knownAt}`;

/** Back to the present, with nothing compared. */
export const PRESENT = { asOf: null, knownAt: null, compare: null } as const;
