// The suits over the theft through the API: from the first class actions to the last step that our sources know of.
// Entered when the press or the docket showed them; procedure stays with those who work on it.

import { LEADERSHIP, WORKING } from './audiences';
import { EVENT_IDS } from './ids';
import { CONSUMER_ELECTRONICS_DAILY, EXPORT_COMPLIANCE_DAILY, TRADE_LAW_DAILY, TRANSFER_ORDER } from './sources';
import type { ExampleEntry } from './types';

export const LITIGATION: readonly ExampleEntry[] = [
  {
    at: '2023-01-26T09:30:00-08:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'class-actions',
    input: {
      id: EVENT_IDS['class-actions'],
      title: 'First two class actions filed',
      when: '{2023-01-21,2023-01-22}',
      category: 'legal-and-regulatory',
      confidence: 'confirmed',
      description: 'On Saturday 21 and Sunday 22 January. By Tuesday 24 January there were six.',
      executiveText: 'Customers began to sue within days of the disclosure: six class actions by 24 January.',
      sources: [{ ...TRADE_LAW_DAILY, reliedOn: true }],
      involved: ['Plaintiffs', 'T-Mobile US, Inc.'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2023-03-20T09:15:00-07:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'centralization-petition',
    input: {
      id: EVENT_IDS['centralization-petition'],
      title: 'Petition to centralize the suits over the 2022 breach',
      when: '2023-02-08',
      category: 'legal-and-regulatory',
      confidence: 'confirmed',
      description: 'The “2022 breach” of the docket is this incident. 16 class actions by 16 March.',
      tags: ['MDL 3073'],
      sources: [{ ...EXPORT_COMPLIANCE_DAILY, statedWhen: '2023-02-08', reliedOn: true }],
      involved: ['Judicial Panel on Multidistrict Litigation'],
      audiences: WORKING,
    },
  },
  {
    at: '2023-06-05T09:40:00-07:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'centralized',
    input: {
      id: EVENT_IDS.centralized,
      title: 'JPML centralizes MDL 3073 in W.D. Missouri',
      when: '2023-06-02',
      category: 'legal-and-regulatory',
      confidence: 'confirmed',
      description: 'Eleven actions in eight districts, plus related actions.',
      executiveText: 'The suits from eight court districts are brought together before one court, in western Missouri.',
      tags: ['MDL 3073'],
      sources: [{ ...TRANSFER_ORDER, statedWhen: '2023-06-02', reliedOn: true }],
      involved: ['Judicial Panel on Multidistrict Litigation', 'W.D. Missouri'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2024-05-10T09:25:00-07:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'arbitration-motion',
    input: {
      id: EVENT_IDS['arbitration-motion'],
      title: 'Motion to compel arbitration in MDL 3073',
      when: '2024-05-08',
      category: 'legal-and-regulatory',
      confidence: 'confirmed',
      description: 'The outcome is not known to this record.',
      tags: ['MDL 3073'],
      sources: [{ ...CONSUMER_ELECTRONICS_DAILY, statedWhen: '2024-05-08', reliedOn: true }],
      involved: ['T-Mobile US, Inc.', 'Plaintiffs'],
      audiences: WORKING,
    },
  },
];
