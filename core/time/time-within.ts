// The time that a sentence begins or ends with, as people type it: "14:05 alert on SRV-12", "Mail opened yesterday around 3pm".
// The longest run of whole words from either side that is read as a time; null where there is none or nothing else is said.
// A guess to be offered: "May" and "2022" alone are more often no time than one.

import { type ParseContext, parseWhen } from './parse';

export interface TimeWithin {
  /** What is left of the sentence, as it was typed. */
  readonly title: string;
  /** The words of the time, as they were typed. */
  readonly when: string;
}

/** "Within two hours of detection on the 5th of January 2023 at" is as long as anybody says it. */
const MAX_WORDS = 14;

export function timeWithin(sentence: string, context: ParseContext): TimeWithin | null {
  if (parseWhen(sentence, context).ok) return null;
  const words = [...sentence.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }));
  for (let count = Math.min(words.length - 1, MAX_WORDS); count > 0; count--) {
    const found = atStart(sentence, words[count], context) ?? atEnd(sentence, words[words.length - count], context);
    if (found) return found;
  }
  return null;
}

interface Word {
  readonly from: number;
  readonly to: number;
}

function atStart(sentence: string, next: Word | undefined, context: ParseContext): TimeWithin | null {
  if (!next) return null;
  const when = sentence
    .slice(0, next.from)
    .replace(/[\s,;:.|\u2010-\u2015-]+$/, '')
    .trim();
  const title = sentence
    .slice(next.from)
    .replace(/^[,;:|\u2010-\u2015-]+\s*/, '')
    .trim();
  return timeOf({ title, when: withoutBrackets(when) }, context);
}

function atEnd(sentence: string, first: Word | undefined, context: ParseContext): TimeWithin | null {
  if (!first) return null;
  const when = sentence
    .slice(first.from)
    .replace(/[,;.]+$/, '')
    .trim();
  const before = sentence.slice(0, first.from).trim();
  // "Since Monday" is another time than "Monday": what binds the two is read with the time, or nothing is.
  if (BINDS.test(before)) return null;
  const title = before.replace(/(?:[,;:@|\u2010-\u2015-]|\s+(?:on|at|in|for))+$/i, '').trim();
  return timeOf({ title, when: withoutBrackets(when) }, context);
}

const BINDS =
  /(?:^|\s)(?:since|from|until|till|to|by|before|after|between|and|through|than|within|about|around|of|the|v|version|build|release|(?:daily|every \w+)(?: at)?|eod|cob|(?:end|close) of (?:the )?(?:day|business))$/i;

/** "[14:05] alert", "Mail opened (3 June)". */
const withoutBrackets = (when: string): string => /^[[(]([^[\]()]*)[\])]$/.exec(when)?.[1]?.trim() ?? when;

function timeOf(split: TimeWithin, context: ParseContext): TimeWithin | null {
  if (!/\p{L}{2}/u.test(split.title) || !isLikelyTime(split.when)) return null;
  const when = parseWhen(split.when, context);
  return when.ok && when.value.kind !== 'undated' ? split : null;
}

const DAY_WORDS = /\b(?:yesterday|today|tonight|overnight|ago|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
/** "In 2022", "since Q2 2024", "mid-January": said as a time, where "2022" alone is more often a product's. */
const SAID_AS_TIME = /^(?:in|since|until|during|by|before|after)\s.*\d{4}$|^(?:early|mid|late)-/i;
/** "Sat on the alert" */
const STANDS_OPEN = /^\S+ on$/i;

/** More than a figure, a year or the name of a month. */
const isLikelyTime = (text: string): boolean =>
  !STANDS_OPEN.test(text) &&
  (DAY_WORDS.test(text) ||
    SAID_AS_TIME.test(text) ||
    /\d[:/.-]\d|\d\s*[ap]m\b/i.test(text) ||
    (/\s/.test(text) && /\p{L}{3}/u.test(text)));
