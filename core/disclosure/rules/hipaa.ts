// The breach notification rule of HIPAA, for health care in the United States.

import type { Rule } from '../rule';
import { from, rule } from './draft';
import { calendarDays } from './limits';
import { DISCOVERED } from './trigger-words';

export const HIPAA: readonly Rule[] = [
  rule({
    id: 'hipaa-individual',
    version: 2,
    jurisdiction: 'US',
    title: 'HIPAA, notice to individuals',
    citation: '45 CFR 164.404(b)',
    trigger: {
      words:
        'discovery: the first day on which anyone of the workforce or an agent knew, or would have with reasonable diligence',
      milestones: DISCOVERED,
    },
    counting: calendarDays(60),
    limitWords: 'without unreasonable delay, at most 60 days',
    notify: 'individuals',
    metBy: ['customers-notified'],
    appliesTo: { sectors: ['hipaa-covered'] },
    inForce: from('2009-09-23'),
    verification: 'verified',
    verificationNote: 'The delay for law enforcement is assumed, not checked.',
    sources: [
      'https://brickergraydon.com/insights/resources/key/hipaa-regulations-notification-in-the-case-of-breach-timeliness-of-notification-164-404-b',
    ],
    changedBy: ['Law enforcement, 164.412: for the time stated in writing, or 30 days when asked orally.'],
  }),
  rule({
    id: 'hipaa-media',
    version: 2,
    jurisdiction: 'US',
    title: 'HIPAA, notice to the media',
    citation: '45 CFR 164.406',
    trigger: { words: 'discovery', milestones: DISCOVERED },
    counting: calendarDays(60),
    limitWords: 'at most 60 days',
    notify: 'prominent media',
    metBy: [],
    appliesTo: { sectors: ['hipaa-covered'], atLeast: 501 },
    threshold: 'More than 500 residents of one state',
    inForce: from('2009-09-23'),
    verification: 'unverified',
    sources: [],
  }),
  rule({
    id: 'hipaa-hhs-500',
    version: 2,
    jurisdiction: 'US',
    title: 'HIPAA, notice to HHS, 500 or more',
    citation: '45 CFR 164.408(b)',
    trigger: { words: 'discovery', milestones: DISCOVERED },
    counting: calendarDays(60),
    limitWords: 'together with the notice to individuals, at most 60 days',
    notify: 'Department of Health and Human Services',
    metBy: ['regulator-notified'],
    appliesTo: { sectors: ['hipaa-covered'], atLeast: 500 },
    threshold: '500 or more',
    inForce: from('2009-09-23'),
    verification: 'verified',
    verificationNote: 'From a copy of the department’s answers.',
    sources: [
      'https://proteuscyber.com/privacy-database/news/9205-change-healthcare-cybersecurity-incident-frequently-asked-questions-hhsgov',
    ],
  }),
  rule({
    id: 'hipaa-hhs-small',
    version: 2,
    jurisdiction: 'US',
    title: 'HIPAA, notice to HHS, fewer than 500',
    citation: '45 CFR 164.408(c)',
    trigger: { words: 'the end of the calendar year of discovery', milestones: DISCOVERED },
    counting: { ...calendarDays(60), steps: [{ to: 'year-end' }, { add: 60, unit: 'calendar-day' }] },
    limitWords: '60 days after the end of the year',
    notify: 'Department of Health and Human Services',
    metBy: ['regulator-notified'],
    appliesTo: { sectors: ['hipaa-covered'], fewerThan: 500 },
    threshold: 'Fewer than 500',
    inForce: from('2009-09-23'),
    verification: 'unverified',
    sources: [],
  }),
];
