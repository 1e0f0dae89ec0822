// Worked cases, each counted by hand or published: a rule, what was recorded, and when it ends. Kept for the tests.

import type { Milestone } from '@/core/incident/vocabulary';

export interface WorkedCase {
  readonly id: string;
  readonly rule: string;
  readonly zone: string;
  /** The times of the events that hold milestones; the named one of the rule unless another is given. */
  readonly trigger: string;
  readonly others?: readonly (readonly [Milestone, string])[];
  readonly triggerMilestone?: Milestone;
  /** RFC 3339; a pair is the earliest and the latest, null is no deadline. */
  readonly deadline: string | readonly [string, string] | null;
  /** Other readings and later duties that it must show as well. */
  readonly also?: readonly string[];
}

export const WORKED_CASES: readonly WorkedCase[] = [
  {
    id: 'Thanksgiving is skipped, the Friday after it counts',
    rule: 'sec-8k-1.05',
    trigger: '2026-11-20T18:40:00-08:00',
    zone: 'America/New_York',
    deadline: '2026-11-27T17:30:00-05:00',
    also: ['2026-11-27T22:00:00-05:00'],
  },
  {
    id: 'Juneteenth on a Saturday is observed on Friday',
    rule: 'sec-8k-1.05',
    trigger: '2027-06-14T10:00:00-04:00',
    zone: 'America/New_York',
    deadline: '2027-06-21T17:30:00-04:00',
  },
  {
    id: 'New Year on a Saturday is observed in the year before',
    rule: 'sec-8k-1.05',
    trigger: '2027-12-28T10:00:00-05:00',
    zone: 'America/New_York',
    deadline: '2028-01-04T17:30:00-05:00',
  },
  {
    id: 'a day of mourning closes EDGAR',
    rule: 'sec-8k-1.05',
    trigger: '2025-01-06T10:00:00-05:00',
    zone: 'America/New_York',
    deadline: '2025-01-13T17:30:00-05:00',
    also: ['2025-01-10T17:30:00-05:00'],
  },
  {
    id: 'a delay by the Attorney General runs from the original due date',
    rule: 'sec-8k-1.05c',
    trigger: '2026-02-24',
    zone: 'America/New_York',
    deadline: '2026-04-07T17:30:00-04:00',
  },
  {
    id: 'Martin Luther King Jr. Day is skipped',
    rule: 'fcc-64.2011-2007-le',
    trigger: '2023-01-05',
    zone: 'America/New_York',
    deadline: '2023-01-17T23:59:59-05:00',
  },
  {
    id: '72 hours from a minute, also over Christmas',
    rule: 'gdpr-33',
    trigger: '2020-12-22T12:17:00+01:00',
    zone: 'Europe/Berlin',
    deadline: '2020-12-25T12:17:00+01:00',
    also: ['2020-12-25T13:00:00+01:00'],
  },
  {
    id: 'hours elapse while the clocks go back',
    rule: 'gdpr-33',
    trigger: '2026-10-24T10:00:00+02:00',
    zone: 'Europe/Berlin',
    deadline: '2026-10-27T09:00:00+01:00',
  },
  {
    id: 'a day gives a day of deadlines',
    rule: 'gdpr-33',
    trigger: '2026-11-20',
    zone: 'Europe/Berlin',
    deadline: ['2026-11-23T00:00:00+01:00', '2026-11-24T00:00:00+01:00'],
  },
  {
    id: 'four hours from classification come before a day from awareness',
    rule: 'dora-initial',
    triggerMilestone: 'became-aware',
    trigger: '2026-06-06T08:00+02:00',
    others: [['classified-major', '2026-06-06T14:00+02:00']],
    zone: 'Europe/Berlin',
    deadline: '2026-06-06T18:00:00+02:00',
    also: ['2026-06-08T12:00:00+02:00'],
  },
  {
    id: '36 hours over the end of daylight saving',
    rule: 'us-bank-36h',
    trigger: '2026-10-31T20:00:00-04:00',
    zone: 'America/New_York',
    deadline: '2026-11-02T07:00:00-05:00',
  },
  {
    id: 'a day over the new year, and the explanation after thirty',
    rule: 'nydfs-extortion',
    trigger: '2026-12-31T23:00:00-05:00',
    zone: 'America/New_York',
    deadline: '2027-01-01T23:00:00-05:00',
    also: ['2027-01-30T23:59:59-05:00'],
  },
  {
    id: 'sixty days into a leap year',
    rule: 'hipaa-hhs-small',
    trigger: '2027',
    zone: 'America/Chicago',
    deadline: '2028-02-29T23:59:59-06:00',
  },
  {
    id: 'sixty days into a common year',
    rule: 'hipaa-hhs-small',
    trigger: '2026',
    zone: 'America/Chicago',
    deadline: '2027-03-01T23:59:59-06:00',
  },
  {
    id: 'a thirtieth day on a Sunday stands, unless it is read to move',
    rule: 'tx-ag',
    trigger: '2026-05-01',
    zone: 'America/Chicago',
    deadline: '2026-05-31T23:59:59-05:00',
    also: ['2026-06-01T23:59:59-05:00'],
  },
  {
    id: 'individuals in Texas have sixty days',
    rule: 'tx-residents',
    trigger: '2026-05-01',
    zone: 'America/Chicago',
    deadline: '2026-06-30T23:59:59-05:00',
  },
  {
    id: 'fifteen days more for good cause',
    rule: 'fl',
    trigger: '2026-10-30',
    zone: 'America/New_York',
    deadline: '2026-11-29T23:59:59-05:00',
    also: ['2026-12-14T23:59:59-05:00'],
  },
  {
    id: 'weekend and Christmas count',
    rule: 'sg-26d',
    trigger: '2026-12-24',
    zone: 'Asia/Singapore',
    deadline: '2026-12-27T23:59:59+08:00',
  },
  {
    id: 'six hours, half an hour off, past midnight',
    rule: 'in-certin',
    trigger: '2026-11-08T22:15:00+05:30',
    zone: 'Asia/Kolkata',
    deadline: '2026-11-09T04:15:00+05:30',
  },
  {
    id: 'a trigger between two days gives two deadlines',
    rule: 'sec-8k-1.05',
    trigger: '[2026-11-20..2026-11-23]',
    zone: 'America/New_York',
    deadline: ['2026-11-27T17:30:00-05:00', '2026-11-30T17:30:00-05:00'],
  },
  {
    id: 'nothing is due under a rule that is not in force yet',
    rule: 'sec-8k-1.05',
    trigger: '2023-01-05',
    zone: 'America/New_York',
    deadline: null,
  },
];
