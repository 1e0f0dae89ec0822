// The identities of the example, fixed, so that every installation gives its events the same addresses.
// UUIDs of version 8 (RFC 9562: the bits are the maker's own): the incident's year and number, then a counter.

const uuid = (counter: number): string => `20230001-0000-8000-8000-${String(counter).padStart(12, '0')}`;

export const INCIDENT_ID = uuid(0);

export const EVENT_IDS = {
  'first-access': uuid(1),
  'data-obtained': uuid(2),
  detected: uuid(3),
  'experts-engaged': uuid(4),
  contained: uuid(5),
  'agencies-notified': uuid(6),
  'customers-notified': uuid(7),
  filed: uuid(8),
  'shares-fall': uuid(9),
  determination: uuid(10),
  'fcc-investigating': uuid(11),
  'class-actions': uuid(12),
  'centralization-petition': uuid(13),
  centralized: uuid(14),
  'arbitration-motion': uuid(15),
  'consent-decree': uuid(16),
  'earlier-breach-disclosed': uuid(17),
  'earlier-settlement-filed': uuid(18),
  'earlier-approval-hearing': uuid(19),
  'earlier-claims-deadline': uuid(20),
  'earlier-settlement-approved': uuid(21),
  'earlier-payments-expected': uuid(22),
  'washington-sues': uuid(23),
  'second-breach-access': uuid(24),
  'second-breach-letters': uuid(25),
} as const;
export type EventKey = keyof typeof EVENT_IDS;

export const FIGURE_IDS = {
  'accounts-affected': uuid(101),
  'earlier-breach-people': uuid(102),
  'second-breach-customers': uuid(103),
} as const;
export type FigureKey = keyof typeof FIGURE_IDS;

/** Of the sources that an event keeps while others join them. */
export const SOURCE_IDS = {
  'contained: filing': uuid(201),
  'data-obtained: filing': uuid(202),
  'customers-notified: filing': uuid(203),
  'filed: filing': uuid(204),
  'earlier-approval-hearing: schedule': uuid(205),
} as const;
