// The example incident itself: as A. Rivera opens it on the evening of detection, and what changes of it later.

import { LEADERSHIP, PUBLIC } from './audiences';
import { INCIDENT_ID } from './ids';
import type { Example, ExampleEntry } from './types';

/** Ends every version of the summary, so that no reader takes the working history for reported fact. */
const ILLUSTRATIVE =
  'Illustrative: names of the responders are fictional, and so is the history of what they entered and when.';

const FIRST_SUMMARY = `T-Mobile US has identified unauthorized activity on one API: customer data is being obtained through it. Since when, and from how many accounts, is not established yet.

${ILLUSTRATIVE}`;

const SUMMARY_AS_FILED = `As of the filing of 19 January 2023. A bad actor used a single API to obtain data of about 37 million current postpaid and prepaid accounts of T-Mobile US, from on or around 25 November 2022 until 5 or 6 January 2023. The company identified the activity on 5 January and stopped it within a day. It has notified certain federal agencies, law enforcement is engaged, and it has begun to notify customers. The number of accounts is a preliminary result, and the investigation continues.

What could be obtained: name, billing address, email, phone number, date of birth, T-Mobile account number, number of lines and plan features. Many records were partial. The company says that the API gave no access to payment card data, social security numbers or tax IDs, driver’s license or other government ID numbers, passwords, PINs or other financial account data, and that there is no evidence of a compromise of its systems.

${ILLUSTRATIVE}`;

export const INCIDENT: Example['incident'] = {
  id: INCIDENT_ID,
  ref: 'INC-2023-0001',
  title: 'Customer data obtained through a single API without authorization',
  summary: FIRST_SUMMARY,
  summaryAudiences: LEADERSHIP,
  severity: 1,
  zone: 'America/Los_Angeles',
  createdAt: '2023-01-05T16:20:00-08:00',
  createdBy: 'A. Rivera',
};

export const INCIDENT_ENTRIES: readonly ExampleEntry[] = [
  {
    at: '2023-01-06T08:20:00-08:00',
    actor: 'A. Rivera',
    kind: 'change-incident',
    patch: { status: 'contained', reason: 'Source traced and activity stopped' },
  },
  {
    at: '2023-01-19T13:52:00-08:00',
    actor: 'A. Rivera',
    kind: 'change-incident',
    patch: {
      summary: SUMMARY_AS_FILED,
      summaryAudiences: PUBLIC,
      reason: 'Says what the filing says, which is public',
    },
  },
];
