// How fast stated times are read, beside the libraries that read one kind of them each.
import * as chrono from 'chrono-node';
import edtf from 'edtf';
import { instantFromMs } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import { measure } from '../measure';
import { report, rowOf } from '../report';

const rfc3339 = ['2023-01-05T14:05:00Z', '2023-01-05T14:05:00.123456+02:00', '2022-11-25T00:00:00-08:00'];
const notation = ['2022-11-25~', '2023-01-05?', '2022-11', '[2023-01-05..2023-01-06]', '2022-11-25/2023-01-05', '202X'];
const words = ['around 14:05 on 5 Jan 2023', 'late November 2022', 'between 3 and 5 March 2023', '3pm yesterday'];

const now = new Date('2023-01-20T12:00:00Z');
const context = { zone: 'America/New_York', now: instantFromMs(now.getTime()) };
const readAll = (inputs: readonly string[]) => () => inputs.map((input) => parseWhen(input, context));

const cases: readonly (readonly [string, readonly string[], () => unknown])[] = [
  ['RFC 3339: Onset', rfc3339, readAll(rfc3339)],
  ['RFC 3339: Date.parse', rfc3339, () => rfc3339.map((input) => Date.parse(input))],
  ['EDTF: Onset', notation, readAll(notation)],
  ['EDTF: edtf', notation, () => notation.map((input) => edtf(input))],
  ['English: Onset', words, readAll(words)],
  ['English: chrono-node', words, () => words.map((input) => chrono.parse(input, now))],
];

report(
  'time',
  cases.map(([what, inputs, work]) => rowOf(what, inputs.length, measure(work))),
);
