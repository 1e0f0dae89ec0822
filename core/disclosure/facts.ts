// What counsel answers about the organisation and the incident: which rules it brings up, and how some are counted.
// Everything can be left out: what nobody answered brings a rule up as possible, and counts the earlier date.

import type { CalendarChoice } from './calendar-name';
import type { Place } from './place';

export const SECTORS = [
  'telecommunications',
  'bank',
  'bank-service-provider',
  'nydfs-covered',
  'hipaa-covered',
  'ftc-safeguards',
  'broker-or-adviser',
  'critical-infrastructure',
  'pipeline',
  'defense-contractor',
  'eu-financial-entity',
  'nis2-entity',
  'product-manufacturer',
] as const;
export type Sector = (typeof SECTORS)[number];

export const SECTOR_LABELS: Readonly<Record<Sector, string>> = {
  telecommunications: 'Telecommunications carrier or internet provider',
  bank: 'Bank supervised in the US',
  'bank-service-provider': 'Service provider to US banks',
  'nydfs-covered': 'Licensed by New York’s Department of Financial Services',
  'hipaa-covered': 'Health care or its business associate (HIPAA)',
  'ftc-safeguards': 'Financial institution under the FTC’s Safeguards Rule',
  'broker-or-adviser': 'Broker-dealer, fund or investment adviser (Regulation S-P)',
  'critical-infrastructure': 'Critical infrastructure in the US',
  pipeline: 'Pipeline designated by the TSA',
  'defense-contractor': 'US defense contractor',
  'eu-financial-entity': 'Financial entity in the EU (DORA)',
  'nis2-entity': 'Essential or important entity in the EU (NIS2)',
  'product-manufacturer': 'Maker of products with digital elements sold in the EU',
};

/** Member states of the European Union and the EEA, by ISO 3166. */
export const MEMBER_STATES = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT'],
  ...['LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
] as const;

/** A day that a calendar does not know, or knows wrongly. The date is "2025-01-09". */
export interface DayOverride {
  readonly calendar: CalendarChoice;
  readonly date: string;
  readonly isBusinessDay: boolean;
  readonly why: string;
}

export interface Facts {
  readonly sectors?: readonly Sector[];
  /** People affected in each place; null where there are some, and nobody knows how many. */
  readonly affected?: { readonly [P in Place]?: number | null };
  readonly listedInUs?: boolean;
  readonly personalData?: boolean;
  readonly highRisk?: boolean;
  readonly ransomPaid?: boolean;
  readonly cardData?: boolean;
  readonly insured?: boolean;
  readonly smallerReportingCompany?: boolean;
  readonly smallerEntity?: boolean;
  /** Whose holidays count in the EU, such as "DE": one of `MEMBER_STATES`. */
  readonly memberState?: string;
  /** How many days the Attorney General's delay of Item 1.05(c) gives in all. */
  readonly attorneyGeneralDelayDays?: number;
  readonly weekendRelief?: boolean;
  readonly goodCauseExtension?: boolean;
  readonly carnivalIsHoliday?: boolean;
  readonly smallAgent?: boolean;
  /** Since when a rule is in force, by its id, where counsel knows better than the rule. */
  readonly inForceFrom?: { readonly [ruleId: string]: string };
  readonly days?: readonly DayOverride[];
}
