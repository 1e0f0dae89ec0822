// The fixed words of an incident, as they travel in requests, with the labels that people read.

export const CATEGORIES = [
  'attacker-activity',
  'detection',
  'response',
  'recovery',
  'notification',
  'disclosure',
  'legal-and-regulatory',
  'business-impact',
  'context',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const CATEGORY_LABELS: Readonly<Record<Category, string>> = {
  'attacker-activity': 'Attacker activity',
  detection: 'Detection',
  response: 'Response',
  recovery: 'Recovery',
  notification: 'Notification',
  disclosure: 'Disclosure',
  'legal-and-regulatory': 'Legal and regulatory',
  'business-impact': 'Business impact',
  context: 'Context',
};

export const MILESTONES = [
  'first-access',
  'last-access',
  'suspected',
  'detected',
  'became-aware',
  'contained',
  'eradicated',
  'recovered',
  'determined-breach',
  'determined-notifiable',
  'determined-material',
  'classified-major',
  'ransom-paid',
  'law-enforcement-notified',
  'regulator-notified',
  'customers-notified',
  'initial-report-filed',
  'intermediate-report-filed',
  'final-report-filed',
  'filed',
] as const;
export type Milestone = (typeof MILESTONES)[number];

export const MILESTONE_LABELS: Readonly<Record<Milestone, string>> = {
  'first-access': 'First access',
  'last-access': 'Last access',
  suspected: 'Suspected',
  detected: 'Detected',
  'became-aware': 'Became aware',
  contained: 'Contained',
  eradicated: 'Eradicated',
  recovered: 'Recovered',
  'determined-breach': 'Determined a breach',
  'determined-notifiable': 'Determined notifiable',
  'determined-material': 'Determined material',
  'classified-major': 'Classified as major',
  'ransom-paid': 'Ransom paid',
  'law-enforcement-notified': 'Law enforcement notified',
  'regulator-notified': 'Regulator notified',
  'customers-notified': 'Customers notified',
  'initial-report-filed': 'Initial report filed',
  'intermediate-report-filed': 'Intermediate report filed',
  'final-report-filed': 'Final report filed',
  filed: 'Filed',
};

/** Where an event that holds the milestone belongs unless its category was stated. */
export const MILESTONE_CATEGORIES: Readonly<Record<Milestone, Category>> = {
  'first-access': 'attacker-activity',
  'last-access': 'attacker-activity',
  suspected: 'detection',
  detected: 'detection',
  'became-aware': 'detection',
  contained: 'response',
  eradicated: 'response',
  recovered: 'recovery',
  'determined-breach': 'legal-and-regulatory',
  'determined-notifiable': 'legal-and-regulatory',
  'determined-material': 'legal-and-regulatory',
  'classified-major': 'legal-and-regulatory',
  'ransom-paid': 'response',
  'law-enforcement-notified': 'notification',
  'regulator-notified': 'notification',
  'customers-notified': 'notification',
  'initial-report-filed': 'notification',
  'intermediate-report-filed': 'notification',
  'final-report-filed': 'notification',
  filed: 'disclosure',
};

export const CONFIDENCES = ['confirmed', 'probable', 'possible', 'disputed', 'refuted'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const CONFIDENCE_LABELS: Readonly<Record<Confidence, string>> = {
  confirmed: 'Confirmed',
  probable: 'Probable',
  possible: 'Possible',
  disputed: 'Disputed',
  refuted: 'Refuted',
};

export const AUDIENCES = ['responders', 'counsel', 'executives', 'external'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const AUDIENCE_LABELS: Readonly<Record<Audience, string>> = {
  responders: 'Responders',
  counsel: 'Counsel',
  executives: 'Executives',
  external: 'External',
};

/** Whom a share link can be for: responders read the incident itself. */
export const LINK_AUDIENCES = ['executives', 'counsel', 'external'] as const satisfies readonly Audience[];
export type LinkAudience = (typeof LINK_AUDIENCES)[number];

/** Who may read what is new, until someone widens it. */
export const DEFAULT_AUDIENCES: readonly Audience[] = ['responders', 'counsel'];

export const DESIGNATIONS = ['attorney-client', 'work-product'] as const;
export type Designation = (typeof DESIGNATIONS)[number];

export const DESIGNATION_LABELS: Readonly<Record<Designation, string>> = {
  'attorney-client': 'Attorney–client',
  'work-product': 'Work product',
};

export const STATUSES = ['open', 'contained', 'eradicated', 'recovered', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  open: 'Open',
  contained: 'Contained',
  eradicated: 'Eradicated',
  recovered: 'Recovered',
  closed: 'Closed',
};

export const SEVERITIES = [1, 2, 3, 4] as const;
export type Severity = (typeof SEVERITIES)[number];

export const ROLES = ['commander', 'responder', 'counsel', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** What an administrator may let themselves in as: what is privileged is not theirs to read. */
export const EMERGENCY_ROLES = ['viewer', 'commander'] as const satisfies readonly Role[];
export type EmergencyRole = (typeof EMERGENCY_ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  commander: 'Commander',
  responder: 'Responder',
  counsel: 'Counsel',
  viewer: 'Viewer',
};
