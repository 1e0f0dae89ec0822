// A line of a plain log: its time, and all that it says besides. Syslog in both its forms (RFC 3164 without a year, RFC 5424
// with all of it), Apache's and nginx's access logs, and whatever else begins with a date-time and a blank.

const SYSLOG = String.raw`[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,9})?`;
const ISO = String.raw`\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?`;
const ACCESS = String.raw`\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}`;

/** Behind a priority such as "<34>" or "<34>1 ", and in brackets or not. */
const FIRST = new RegExp(String.raw`^(?:<\d{1,3}>(?:\d{1,2} )?)?\[?(${SYSLOG}|${ISO})\]?:? +(\S.*)$`, 's');
/** The address, identity and user come before it. */
const WITHIN = new RegExp(String.raw`^(\S+ \S+ [^[]{1,200})\[(${ACCESS})\] (\S.*)$`, 's');

export const LOG_COLUMNS = ['Time', 'Line'];

/** In the order of the columns; null where no time is where logs have it. */
export function readLogLine(line: string): readonly [time: string, said: string] | null {
  const [, time, said] = FIRST.exec(line) ?? [];
  if (time !== undefined && said !== undefined) return [time, said];
  const [, before = '', timeWithin, after] = WITHIN.exec(line) ?? [];
  return timeWithin === undefined ? null : [timeWithin, `${before}${after}`];
}
