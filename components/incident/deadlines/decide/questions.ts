// The questions of the short questionnaire, and those that only some rules ask.

import type { Facts } from '@/core/disclosure/facts';

type YesOrNo = {
  [K in keyof Facts]-?: NonNullable<Facts[K]> extends boolean ? K : never;
}[keyof Facts];

interface Question {
  readonly fact: YesOrNo;
  readonly words: string;
}

export const QUESTIONS: readonly Question[] = [
  { fact: 'listedInUs', words: 'Are shares or debt registered with the SEC?' },
  { fact: 'personalData', words: 'Were personal data affected?' },
  { fact: 'highRisk', words: 'Is a high risk to people likely?' },
  { fact: 'cardData', words: 'Were payment card data affected?' },
  { fact: 'ransomPaid', words: 'Was a ransom paid?' },
  { fact: 'insured', words: 'Is there an insurance policy that covers such incidents?' },
];

export const DETAILS: readonly Question[] = [
  { fact: 'smallerReportingCompany', words: 'Smaller reporting company? (SEC, Item 1.05)' },
  { fact: 'smallerEntity', words: 'Smaller entity? (Regulation S-P)' },
  { fact: 'weekendRelief', words: 'May reports be filed by noon after weekends and bank holidays? (DORA)' },
  { fact: 'goodCauseExtension', words: 'Were 15 days more granted for good cause? (Florida)' },
  { fact: 'carnivalIsHoliday', words: 'Is Carnival no business day? (Brazil)' },
  { fact: 'smallAgent', words: 'A small agent, with limits twice as long? (Brazil)' },
];

export const DELAY_QUESTION = 'Days of delay that the Attorney General gave in all (Item 1.05(c))';

/** The facts with one of them answered, or no longer. */
export function withFact<K extends keyof Facts>(facts: Facts, fact: K, value: Facts[K] | undefined): Facts {
  const { [fact]: _, ...others } = facts;
  return value === undefined ? (others as Facts) : { ...facts, [fact]: value };
}
