import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '@/core/incident/selection';
import { instantFromMs } from '@/core/time/instant';
import { selectionWords } from './selection-words';

const ZONE = 'America/Los_Angeles';
const at = (rfc3339: string) => instantFromMs(Date.parse(rfc3339));

describe('selectionWords', () => {
  it('says nothing of everything', () => {
    expect(selectionWords(EVERYTHING, ZONE)).toBe('');
  });
  it('names whole days as such, the last one included, and other moments by the clock', () => {
    const days = { ...EVERYTHING, from: at('2023-01-05T00:00-08:00'), to: at('2023-01-20T00:00-08:00') };
    expect(selectionWords(days, ZONE)).toBe('that can have happened from 5 January 2023 to 19 January 2023');
    const hours = { ...EVERYTHING, to: at('2023-01-20T14:30-08:00') };
    expect(selectionWords(hours, ZONE)).toBe('that can have happened to 14:30 on 20 January 2023');
  });
  it('names a day that begins without its midnight as a day', () => {
    const days = { ...EVERYTHING, from: at('2023-04-28T01:00+03:00'), to: at('2023-04-29T00:00+03:00') };
    const words = 'that can have happened from 28 April 2023 to 28 April 2023';
    expect(selectionWords(days, 'Africa/Cairo')).toBe(words);
  });
  it('names categories and words', () => {
    const some = { ...EVERYTHING, categories: ['detection', 'response'] as const, words: ['api', 'token'] };
    expect(selectionWords(some, ZONE)).toBe('of the category detection or response, with the words “api” and “token”');
  });
});
