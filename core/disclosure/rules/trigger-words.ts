// The milestones that rules start from: the one that they name, then those that stand in for it while nobody recorded it.

import type { Milestone } from '@/core/incident/vocabulary';

type Chain = readonly [Milestone, ...Milestone[]];

/** Being aware, or having reason to believe. */
export const AWARE: Chain = ['became-aware', 'detected'];
/** The first day on which it was known, or could have been. */
export const DISCOVERED: Chain = ['detected', 'became-aware'];
/** Having decided that it is a breach, or an incident that must be reported. */
export const DETERMINED: Chain = ['determined-breach', 'became-aware', 'detected'];
