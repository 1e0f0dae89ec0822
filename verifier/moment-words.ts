// A moment of the record in words, in UTC, so that whoever compares it with the file finds the same hour.

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "14 March 2025, 17:00:00 UTC"; what is no RFC 3339 stays as it is. */
export function momentWords(at: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(at) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? at : `${Number(day)} ${name} ${year}, ${time} UTC`;
}
