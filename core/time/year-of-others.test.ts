import { expect, it } from 'vitest';
import { instantFromMs } from './instant';
import { yearOfOthers } from './year-of-others';

const at = (text: string) => instantFromMs(Date.parse(text));
const context = { zone: 'America/Chicago', now: at('2026-11-30T15:00:00Z') };
const LAST = at('2024-03-01T12:00:00Z');

it.each([
  ['7 March', '7 March 2024'],
  ['Mar 18, around 9am', 'around 9 am on 18 March 2024'],
  ['from 12 to 20 Feb', '12 to 20 February 2024'],
])('a date without a year is offered in the year of an incident that is long over: %s', (text, offered) => {
  expect(yearOfOthers(text, context, LAST)).toBe(offered);
});

it.each(['7 March 2026', 'yesterday at 5pm', '3 hours ago', 'not a time', ''])('nothing is offered for %s', (text) => {
  expect(yearOfOthers(text, context, LAST)).toBeNull();
});

it('nothing is offered of an incident that is going on, or has no dates yet', () => {
  expect(yearOfOthers('7 March', context, at('2026-01-05T12:00:00Z'))).toBeNull();
  expect(yearOfOthers('29 November', context, at('2026-11-28T12:00:00Z'))).toBeNull();
  expect(yearOfOthers('7 March', context, null)).toBeNull();
});
