// EDTF's sets. One of a set, "[2023-01-05,2023-01-06]" or "[..2023-01-05]", is one time with bounds from the first to the
// last member. All of a set, "{2023-01-05,2023-01-06}", happened on each: it begins in the first and ends in the last.

import { ok } from '@/core/result';
import { type ApproximateTime, ONGOING, type When } from '../approximate-time';
import { between, by, fromFirstToLast, onOrAfter } from '../bounds';
import { refuseTime, type TimeResult } from '../refusal';
import { readSingle } from './single';

const SET = /^(\[)(.*)\]$|^(\{)(.*)\}$/;

interface Members {
  /** Null where the set begins or ends in "..". */
  readonly first: ApproximateTime | null;
  readonly last: ApproximateTime | null;
}

export function readSet(text: string, zone: string): TimeResult<When> | null {
  const [, oneOf, chosen, , all] = SET.exec(text) ?? [];
  const content = chosen ?? all;
  if (content === undefined) return null;
  const isOneOf = oneOf !== undefined;
  const members = readMembers(content, zone, isOneOf);
  if (!members.ok) return members;
  return isOneOf ? oneOfSet(members.value, text) : allOfSet(members.value, text);
}

function oneOfSet({ first, last }: Members, text: string): TimeResult<When> {
  if (first === null) return last === null ? refuseEmpty() : point(ok(by(last, text)));
  if (last === null) return point(ok(onOrAfter(first, text)));
  return point(ok(fromFirstToLast(first, last, text)));
}

function allOfSet({ first, last }: Members, text: string): TimeResult<When> {
  if (first === null && last === null) return refuseEmpty();
  if (first === null && last !== null) return ok({ kind: 'interval', start: by(last, text), end: last });
  if (first !== null && last === null) return ok({ kind: 'interval', start: first, end: ONGOING });
  return first === null || last === null ? refuseEmpty() : ok({ kind: 'interval', start: first, end: last });
}

const point = (time: TimeResult<ApproximateTime>): TimeResult<When> =>
  time.ok ? ok({ kind: 'point', time: time.value }) : time;

const refuseEmpty = (): TimeResult<never> =>
  refuseTime('The set names no date; write for example [2023-01-05..2023-01-06].');

function readMembers(content: string, zone: string, isOneOf: boolean): TimeResult<Members> {
  const opensBelow = content.startsWith('..');
  const opensAbove = content.endsWith('..');
  const listed = content.replace(/^\.\.|\.\.$/g, '').trim();
  const times: ApproximateTime[] = [];
  for (const member of listed === '' ? [] : listed.split(',')) {
    const read = readMember(member.trim(), zone, isOneOf);
    if (!read.ok) return read;
    times.push(...read.value);
  }
  if (times.length === 0) return refuseEmpty();
  return ok({ first: opensBelow ? null : outermost(times, -1), last: opensAbove ? null : outermost(times, 1) });
}

/** A date, or a stretch "2023-01-05..2023-01-07": some moment of it in one of a set, its first and last in all of a set. */
function readMember(member: string, zone: string, isOneOf: boolean): TimeResult<readonly ApproximateTime[]> {
  const times: ApproximateTime[] = [];
  for (const date of member.split('..').map((part) => part.trim())) {
    const time = readSingle(date, zone);
    if (time === null) return refuseTime(`“${date}” is no EDTF date; a set lists dates such as 2023-01-05.`);
    if (!time.ok) return time;
    times.push(time.value);
  }
  const [first, last] = times;
  if (!first || !last) return ok(times);
  const stretch = between(first, last, member);
  if (!stretch.ok) return stretch;
  return ok(isOneOf ? [stretch.value] : times);
}

/** Members may stand in any order: the one that reaches furthest in that direction. */
function outermost(times: readonly ApproximateTime[], direction: 1 | -1): ApproximateTime | null {
  const reach = ({ earliest, latest }: ApproximateTime): number =>
    ((direction < 0 ? earliest : latest) ?? 0) * direction;
  return times.reduce<ApproximateTime | null>((best, time) => (best && reach(best) >= reach(time) ? best : time), null);
}
