// Holidays in words: "Labor Day 2023", "the July 4 weekend", "over Christmas".

import { HOLIDAY_NAMES, type Holiday } from '../holidays';
import { dayThenMonth, lastYear, monthThenDay } from './day-rules';
import { lookup, map, oneOf, optional, phrase, sequence } from './grammar';
import type { DateWords } from './words';

const holidayName = lookup<Holiday>({
  ...Object.fromEntries(HOLIDAY_NAMES.map((name) => [name, name])),
  ...{ 'fourth of july': 'independence day', 'july fourth': 'independence day', 'thanksgiving day': 'thanksgiving' },
  ...{ christmas: 'christmas day', 'easter sunday': 'easter', 'new years eve': "new year's eve" },
  ...{ 'new years day': "new year's day", 'new year': "new year's day", "new year's": "new year's day" },
  ...{ xmas: 'christmas day', 'xmas day': 'christmas day', nye: "new year's eve" },
});
type HolidayWords = Extract<DateWords, { kind: 'holiday' }>;
/** "Labor Day 2023", "Thanksgiving weekend 2022", "the July 4 weekend". */
export const holiday = oneOf<HolidayWords>(
  map(sequence(holidayName, optional(phrase('weekend')), optional(lastYear)), ([name, weekend, inYear]) => ({
    ...{
      kind: 'holiday',
      holiday: name,
      stretch: weekend === null ? ('day' as const) : ('weekend' as const),
      year: inYear,
    },
  })),
  map(sequence(oneOf(dayThenMonth, monthThenDay), phrase('weekend'), optional(lastYear)), ([day, , inYear]) =>
    day.kind === 'day' && day.month === 7 && day.day === 4
      ? { kind: 'holiday', holiday: 'independence day', stretch: 'weekend', year: inYear ?? day.year }
      : null,
  ),
);

/** "Over Christmas" is more than its day, and "over the Easter weekend" what "the Easter weekend" is. */
export const overHoliday = map(sequence(phrase('over'), optional(phrase('the')), holiday), ([, , said]) => ({
  ...said,
  stretch: said.stretch === 'day' ? ('over' as const) : said.stretch,
}));
