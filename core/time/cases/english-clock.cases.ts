// Plain English for times of day, in this zone and in others, and what they mean on other clocks.
// Read on Saturday 21 January 2023 at 10:37:12 in Los Angeles.

import type { CasesOfZone, PointCase } from './case';

export const ENGLISH_CLOCK: readonly CasesOfZone<PointCase>[] = [
  {
    zone: 'America/Los_Angeles',
    cases: [
      // Times of day
      ['5 January 2023, 10:40', '2023-01-05T10:40', '2023-01-05T10:41', 'minute'],
      ['5 January 2023 at 2pm', '2023-01-05T14:00', '2023-01-05T15:00', 'hour'],
      ['2pm on 5 January 2023', '2023-01-05T14:00', '2023-01-05T15:00', 'hour'],
      ['2:30 p.m. on 5 Jan', '2023-01-05T14:30', '2023-01-05T14:31', 'minute'],
      ['2.30pm on 5 Jan', '2023-01-05T14:30', '2023-01-05T14:31', 'minute'],
      ['12 am on 5 Jan', '2023-01-05T00:00', '2023-01-05T01:00', 'hour'],
      ['12 pm on 5 Jan', '2023-01-05T12:00', '2023-01-05T13:00', 'hour'],
      ['3 in the afternoon on 5 Jan', '2023-01-05T15:00', '2023-01-05T16:00', 'hour'],
      ['14:05:09 on 5 Jan', '2023-01-05T14:05:09', '2023-01-05T14:05:10', 'second'],
      ['14:05:09.25 on 5 Jan', '2023-01-05T14:05:09.250', '2023-01-05T14:05:09.251', 'millisecond'],
      ['24:00 on 5 Jan', '2023-01-06T00:00', '2023-01-06T00:01', 'minute'],
      ['noon on 5 Jan', '2023-01-05T12:00', '2023-01-05T12:01', 'minute'],
      ['in the early morning hours of January 5, 2023', '2023-01-05T00:00', '2023-01-05T08:00', 'hour'],
      ['overnight on 5 January 2023', '2023-01-05T18:00', '2023-01-06T06:00', 'hour'],
      ['overnight February 20-21, 2022', '2022-02-20T18:00', '2022-02-21T06:00', 'hour'],
      ['overnight on 20 and 21 February 2022', '2022-02-20T18:00', '2022-02-21T06:00', 'hour'],
      ['the night of February 20 to 21, 2022', '2022-02-20T18:00', '2022-02-21T06:00', 'hour'],
      ['the night from 28 February to 1 March 2022', '2022-02-28T18:00', '2022-03-01T06:00', 'hour'],
      // As mails and logs write offsets
      ['Thu, 05 Jan 2023 14:05:06 -0500', '2023-01-05T14:05:06-05:00', '2023-01-05T14:05:07-05:00', 'second'],
      ['Thu, 5 Jan 2023 14:05:06 -0800 (PST)', '2023-01-05T14:05:06-08:00', '2023-01-05T14:05:07-08:00', 'second'],
      ['5 January 2023 14:05 -0500 (EST)', '2023-01-05T14:05-05:00', '2023-01-05T14:06-05:00', 'minute'],
      ['5 January 2023 14:05:06 -05:00', '2023-01-05T14:05:06-05:00', '2023-01-05T14:05:07-05:00', 'second'],
      ['midnight on 5 Jan', '2023-01-05T00:00', '2023-01-05T00:01', 'minute'],
      ['yesterday at 15:20', '2023-01-20T15:20', '2023-01-20T15:21', 'minute'],
      ['2023-01-05 at 14:05', '2023-01-05T14:05', '2023-01-05T14:06', 'minute'],
      ['25/12/2022 14:05', '2022-12-25T14:05', '2022-12-25T14:06', 'minute'],
      ['last Tuesday at 9am', '2023-01-17T09:00', '2023-01-17T10:00', 'hour'],
      // Without a date: the most recent such time
      ['10:37', '2023-01-21T10:37', '2023-01-21T10:38', 'minute'],
      ['10:38', '2023-01-20T10:38', '2023-01-20T10:39', 'minute'],
      ['9am', '2023-01-21T09:00', '2023-01-21T10:00', 'hour'],
      ['3pm', '2023-01-20T15:00', '2023-01-20T16:00', 'hour'],
      ['noon', '2023-01-20T12:00', '2023-01-20T12:01', 'minute'],
      ['midnight', '2023-01-21T00:00', '2023-01-21T00:01', 'minute'],
      // Parts of the day
      ['this morning', '2023-01-21T06:00', '2023-01-21T12:00', 'hour'],
      ['yesterday afternoon', '2023-01-20T12:00', '2023-01-20T18:00', 'hour'],
      ['evening of 5 January', '2023-01-05T18:00', '2023-01-06T00:00', 'hour'],
      ['the evening of 5 January', '2023-01-05T18:00', '2023-01-06T00:00', 'hour'],
      ['5 January in the evening', '2023-01-05T18:00', '2023-01-06T00:00', 'hour'],
      ['Tuesday evening', '2023-01-17T18:00', '2023-01-18T00:00', 'hour'],
      ['last night', '2023-01-20T18:00', '2023-01-21T06:00', 'hour'],
      ['tonight', '2023-01-21T18:00', '2023-01-22T06:00', 'hour'],
      ['the early hours of 5 January', '2023-01-05T00:00', '2023-01-05T06:00', 'hour'],
      ['mid-afternoon on 5 January', '2023-01-05T14:00', '2023-01-05T16:00', 'hour'],
      // Zones
      ['16:04:31 ET on 19 January 2023', '2023-01-19T13:04:31', '2023-01-19T13:04:32', 'second'],
      ['14:05 PST on 5 January 2023', '2023-01-05T14:05', '2023-01-05T14:06', 'minute'],
      ['5 January 2023, 14:05 UTC', '2023-01-05T06:05', '2023-01-05T06:06', 'minute'],
      ['14:05Z on 5 January 2023', '2023-01-05T06:05', '2023-01-05T06:06', 'minute'],
      ['14:05 UTC+2 on 5 January 2023', '2023-01-05T04:05', '2023-01-05T04:06', 'minute'],
      ['14:05 (UTC−8) on 5 January 2023', '2023-01-05T14:05', '2023-01-05T14:06', 'minute'],
      ['14:05 GMT+5:30 on 5 January 2023', '2023-01-05T00:35', '2023-01-05T00:36', 'minute'],
      ['14:05 CET on 5 January 2023', '2023-01-05T05:05', '2023-01-05T05:06', 'minute'],
      ['14:05 Europe/Berlin on 5 July 2022', '2022-07-05T05:05', '2022-07-05T05:06', 'minute'],
      ['3pm Eastern Time on 5 Jan', '2023-01-05T12:00', '2023-01-05T13:00', 'hour'],
      ['5 January 2023 ET', '2023-01-05T05:00Z', '2023-01-06T05:00Z', 'day'],
      ['5 January 2023 (Europe/Berlin)', '2023-01-04T23:00Z', '2023-01-05T23:00Z', 'day'],
      ['6 November 2022, 01:30', '2022-11-06T08:30Z', '2022-11-06T09:31Z', 'minute'],
      ['by 01:30 on 6 November 2022', null, '2022-11-06T09:30Z', 'minute'],
      ['after 01:30 on 6 November 2022', '2022-11-06T08:30Z', null, 'minute'],
      ['between 01:00 and 01:30 on 6 November 2022', '2022-11-06T08:00Z', '2022-11-06T09:30Z', 'minute'],
      ['6 November 2022, 01:30 PDT', '2022-11-06T08:30Z', '2022-11-06T08:31Z', 'minute'],
      ['6 November 2022, 1 am', '2022-11-06T08:00Z', '2022-11-06T10:00Z', 'hour'],
      ['around 01:30 on 6 November 2022', '2022-11-06T08:29Z', '2022-11-06T09:32Z', 'minute', 'approximate'],
    ],
  },
  {
    zone: 'Europe/Berlin',
    cases: [
      // Here it is Saturday 21 January 2023, 19:37:12.
      ['this morning', '2023-01-21T06:00', '2023-01-21T12:00', 'hour'],
      ['19:00', '2023-01-21T19:00', '2023-01-21T19:01', 'minute'],
      ['14:05 PT on 5 January 2023', '2023-01-05T23:05', '2023-01-05T23:06', 'minute'],
      // The zone after the date
      ['late evening of 3 March 2022 Eastern time', '2022-03-04T02:00Z', '2022-03-04T05:00Z', 'hour'],
      ['the evening of March 3, 2022 (Eastern)', '2022-03-03T23:00Z', '2022-03-04T05:00Z', 'hour'],
      ['morning of 3 March 2022 UTC', '2022-03-03T06:00Z', '2022-03-03T12:00Z', 'hour'],
      ['at 5:00 p.m. on May 7, 2022 Eastern Daylight Time', '2022-05-07T21:00Z', '2022-05-07T21:01Z', 'minute'],
      ['last night ET', '2023-01-20T23:00Z', '2023-01-21T11:00Z', 'hour'],
      // After a date-time in figures
      ['2022-05-07 05:00 EDT', '2022-05-07T09:00Z', '2022-05-07T09:01Z', 'minute'],
      ['2022-05-07T05:00:12.345 ET', '2022-05-07T09:00:12.345Z', '2022-05-07T09:00:12.346Z', 'millisecond'],
      ['2022-05-07 05:00 (UTC+2)', '2022-05-07T03:00Z', '2022-05-07T03:01Z', 'minute'],
      ['around 2022-05-07 05:00 PDT', '2022-05-07T11:59Z', '2022-05-07T12:02Z', 'minute', 'approximate'],
      ['before 2022-05-07 05:00 UTC', null, '2022-05-07T05:00Z', 'minute'],
      // One zone for both ends of a range
      ['between 10:00 and 11:00 UTC on 3 March 2022', '2022-03-03T10:00Z', '2022-03-03T11:00Z', 'minute'],
      ['between 10:00 PST and 11:00 on 3 March 2022', '2022-03-03T18:00Z', '2022-03-03T19:00Z', 'minute'],
      ['2 hours ago', '2023-01-21T17:37', '2023-01-21T17:38', 'minute'],
      ['30 October 2022, 02:30', '2022-10-30T00:30Z', '2022-10-30T01:31Z', 'minute'],
      ['late on 26 March 2023', '2023-03-26T16:00', '2023-03-27T00:00', 'hour'],
      ['early on 26 March 2023', '2023-03-25T23:00Z', '2023-03-26T06:00Z', 'hour'],
    ],
  },
  {
    zone: 'Asia/Kolkata',
    cases: [
      // Here it is Sunday 22 January 2023, 00:07:12.
      ['today', '2023-01-22', '2023-01-23', 'day'],
      ['yesterday', '2023-01-21', '2023-01-22', 'day'],
      ['last Saturday', '2023-01-21', '2023-01-22', 'day'],
      ['midnight', '2023-01-22T00:00', '2023-01-22T00:01', 'minute'],
      ['around 3pm yesterday', '2023-01-21T14:00', '2023-01-21T17:00', 'hour', 'approximate'],
    ],
  },
];
