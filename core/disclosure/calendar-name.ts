// The calendars of business days that rules and counsel name.

/** Countries whose public holidays come from outside, by ISO 3166, with the part of the country where law differs. */
export const NATIONAL_CALENDARS = {
  brazil: 'BR',
  'united-kingdom': 'GB-ENG',
  australia: 'AU',
  canada: 'CA',
  india: 'IN',
  japan: 'JP',
  singapore: 'SG',
  switzerland: 'CH',
} as const;
export type NationalCalendar = keyof typeof NATIONAL_CALENDARS;

const NATIONAL = Object.keys(NATIONAL_CALENDARS) as readonly NationalCalendar[];

/** Those that counsel chooses from, for rules of their own and for days that a calendar does not know. */
export const CALENDARS = ['us-federal', 'member-state', ...NATIONAL] as const;
export type CalendarChoice = (typeof CALENDARS)[number];

export const CALENDAR_LABELS: Readonly<Record<CalendarChoice, string>> = {
  'us-federal': 'United States, federal',
  'member-state': 'The member state of the EU',
  brazil: 'Brazil',
  'united-kingdom': 'United Kingdom, England and Wales',
  australia: 'Australia, nationwide',
  canada: 'Canada, federal',
  india: 'India, nationwide',
  japan: 'Japan',
  singapore: 'Singapore',
  switzerland: 'Switzerland, nationwide',
};

/** `us-federal-scheduled` knows no closures that were ordered for a single day; `brazil-carnival` counts Carnival as one. */
export type CalendarName = CalendarChoice | 'us-federal-scheduled' | 'brazil-carnival';
