// Where the people live whom an incident affects, as far as a rule asks: countries, and states whose own law counts.

export const PLACES = [
  'US',
  'US-CA',
  'US-CO',
  'US-FL',
  'US-NY',
  'US-TX',
  'US-VT',
  'US-WA',
  'EU',
  'UK',
  'AU',
  'BR',
  'CA',
  'CN',
  'IN',
  'JP',
  'SG',
] as const;
export type Place = (typeof PLACES)[number];

export const PLACE_LABELS: Readonly<Record<Place, string>> = {
  US: 'United States, all states',
  'US-CA': 'California',
  'US-CO': 'Colorado',
  'US-FL': 'Florida',
  'US-NY': 'New York',
  'US-TX': 'Texas',
  'US-VT': 'Vermont',
  'US-WA': 'Washington',
  EU: 'European Union and EEA',
  UK: 'United Kingdom',
  AU: 'Australia',
  BR: 'Brazil',
  CA: 'Canada',
  CN: 'China',
  IN: 'India',
  JP: 'Japan',
  SG: 'Singapore',
};
