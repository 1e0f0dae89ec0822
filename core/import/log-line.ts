// A line of a plain log: its time, and all that it says besides. Syslog in both its forms (RFC 3164 without a year, RFC 5424
// with all of it) and as Cisco writes it, Apache's and nginx's logs, those of the buckets and load balancers of AWS, the audit
// log of Linux, alerts of Suricata and Snort, the history of zsh, lines of date=… time=…, and whatever else begins with a
// date-time, or with a count of seconds, and a blank: logs of programs, the messages of chats, notes that people keep.

import { MONTH_NAMES } from '@/core/time/calendar-names';
import { NAMED_OFFSETS } from '@/core/time/named-offset';
import { cellsOf } from './cells';

/** Those of several zones too: what can mean two things is for the reader of times to refuse. */
const ZONES = [...Object.keys(NAMED_OFFSETS), 'cst', 'cdt', 'ist', 'bst', 'ast', 'gst', 'sst']
  .filter((name) => name.length > 2)
  .join('|')
  .toUpperCase();

const ZONE = ` (?:${ZONES})(?![A-Za-z])`;
/** A comma begins a fraction of as many figures as programs write, and else the next cell of a table. */
const FRACTION = String.raw`(?:\.\d{1,9}|,(?:\d{3}){1,3}(?!\d))?`;
const HALF = String.raw`(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\b\.?)?`;
/** Cisco's devices name their zone before the colon; elsewhere the name of the host stands there. */
const SYSLOG = String.raw`[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,9})?(?: (?:${ZONES})(?=:))?`;
const OFFSET = String.raw` ?[+-]\d\d(?::?\d\d)?(?!\d)`;
const ISO = String.raw`\d{4}(?<mark>[-/]?)\d\d\k<mark>\d\d[T ]\d\d:\d\d(?::\d\d${FRACTION})?${HALF}(?:Z|${OFFSET}|${ZONE})?`;
/** Which figure is the month is for the column to show. */
const FIGURES = String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d),? \d{1,2}:\d\d(?::\d\d${FRACTION})?${HALF}(?:${ZONE})?`;
const CTIME = String.raw`[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,9})? \d{4}`;
const ACCESS = String.raw`\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}`;
const SECONDS = String.raw`\d{10}(?:\.\d{1,9})?`;

/** Behind the seconds of a program; anything else before a bar or a semicolon is the cell of a table. */
const BAR = String.raw`(?<=\d{4}\S\d\d\S\d\d[T ]\d\d:\d\d:\d\d\S{0,12}) \| +`;
/** Parts the time from what is said: a bracket, a colon, a dash that begins no other time, a blank. */
const PARTED = String.raw`(?:\]? [-–—] +(?!\d{1,2}[:.h]\d\d)|${BAR}|\]?:? *(?<=[\] :])(?![|;]))`;

/** Each with what stands before the time, the time, and what follows it: the time is read as far as it goes, and never less of it. */
const FORMS: readonly RegExp[] = [
  // Behind a priority such as "<34>" or "<34>1 ", or the number and the mark that Cisco puts there, or what marks a list, and in brackets or not.
  new RegExp(
    String.raw`^(?<before>)(?:<\d{1,3}>(?:\d{1,2} )?)?(?:\d{1,10}: )?(?:[-•] |[*.] ?)?\[?(?:[A-Z][a-z]{2} (?=\d{4}-))?(?=(?<time>${SYSLOG}|${ISO}|${CTIME}|${FIGURES}|${SECONDS}))\k<time>${PARTED}(?<after>\S.*)$`,
    's',
  ),
  // The address, identity and user come before it; or the owner and the bucket.
  new RegExp(String.raw`^(?<before>\S+ [^[]{1,200})\[(?<time>${ACCESS})\] (?<after>\S.*)$`, 's'),
  // The kind of a request does.
  /^(?<before>[a-z][a-z0-9]{0,15} )(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z) (?<after>\S.*)$/s,
  /^(?<before>): (?<time>\d{10}):\d+;(?<after>\S.*)$/s,
  new RegExp(
    String.raw`^(?<before>(?:node=\S+ )?type=\S+ msg=audit\()(?<time>${SECONDS}|${FIGURES})(?<after>:\d+\).*)$`,
    's',
  ),
];

/** The history of bash, and the slow queries of MySQL, whose statement comes behind what is said of it. */
const UNDER_A_TIME: readonly RegExp[] = [
  /^#(?<time>\d{10})\n(?<after>.*\S.*)$/s,
  /^# Time: (?<time>[^\n]+)\n(?<notes>(?:#[^\n]*\n)*)(?:SET timestamp=\d+;\n)?(?<after>.*\S.*)$/s,
];

/** Whether a line is a time of which the lines below it are. */
export const isTimeAlone = (line: string): boolean => /^#(?:\d{10}| Time: .+)$/.test(line);

/** A date and a time of day by their names, and their offset where one stands further on. */
const BY_NAME = /^(?:<\d{1,3}>)?date=(\d{4}-\d\d-\d\d)[ ,]time=(\d\d:\d\d:\d\d)[ ,](.*)$/s;
const OFFSET_BY_NAME = /(?:^|[ ,])tz="?([+-]\d{4})"?/;

/** FortiGate's CSV has each name and its value in a cell of its own. */
function withoutCells(line: string): string {
  const cells = line.startsWith('"date=') ? cellsOf(line, ',') : null;
  return cells?.ok ? cells.value.join(' ') : line;
}

export const LOG_COLUMNS = ['Time', 'Line'];

/** Suricata and Snort have the month first, and Snort no year: "01/25/2023-14:05:07.123456", "01/25-14:05:07.123456". */
const ALERT = /^(\d\d)\/(\d\d)(?:\/(\d{4}))?-(\d\d:\d\d:\d\d\.\d{6}) +(\S.*)$/s;

function readAlert(line: string): readonly [time: string, said: string] | null {
  const [, month = '', day = '', year, clock, said] = ALERT.exec(line) ?? [];
  if (said === undefined) return null;
  const name = MONTH_NAMES[Number(month) - 1]?.slice(0, 3);
  const date = year === undefined ? name && `${name} ${day.replace(/^0/, ' ')}` : `${year}-${month}-${day}`;
  return date === undefined ? null : [`${date} ${clock}`, said];
}

/** In the order of the columns; null where no time is where logs have it. */
export function readLogLine(line: string): readonly [time: string, said: string] | null {
  for (const form of FORMS) {
    const { before = '', time, after } = form.exec(line)?.groups ?? {};
    if (time !== undefined) return [time, `${before}${after}`];
  }
  for (const form of UNDER_A_TIME) {
    const { time, after, notes } = form.exec(line)?.groups ?? {};
    if (time !== undefined) return [time, notes === undefined ? `${after}` : `${after}\n${notes.trimEnd()}`];
  }
  const [, date, time, said] = BY_NAME.exec(withoutCells(line)) ?? [];
  if (said === undefined) return readAlert(line);
  const [, offset] = OFFSET_BY_NAME.exec(said) ?? [];
  return [`${date} ${time}${offset === undefined ? '' : ` ${offset}`}`, said];
}
