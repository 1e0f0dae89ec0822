import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { readEnglish } from './english/read-english';
import { fromRfc3339Utc } from './instant';
import { parseWhen } from './parse';
import { readSyslogTime } from './syslog-time';

const at = (moment: string) => {
  const now = fromRfc3339Utc(moment);
  if (now === null) throw new Error(`${moment} is no moment`);
  return now;
};
const BERLIN = { zone: 'Europe/Berlin', now: at('2023-03-01T12:00:00Z') };

describe('readSyslogTime(text, context)', () => {
  it.each([
    ['Mar  1 23:59:59', BERLIN],
    ['Mar  2 00:00:00', BERLIN],
    ['Dec 31 23:59:59.123456', BERLIN],
    ['Jan  5 14:05:00.5', BERLIN],
    ['Jan 05 14:05:00', BERLIN],
    ['Jan 5 2019 14:05:00', BERLIN],
    // That day has begun in Auckland and not in Honolulu.
    ['Mar  2 00:30:00', { ...BERLIN, zone: 'Pacific/Auckland' }],
    ['Mar  1 00:30:00', { zone: 'Pacific/Honolulu', now: at('2023-03-01T09:00:00Z') }],
    // Twice, and never.
    ['Oct 30 02:30:00', BERLIN],
    ['Mar 27 02:30:00', BERLIN],
  ])('reads %j as the words are read', (text, context) => {
    const words = readEnglish(text.replace('  ', ' '), context);
    const time = readSyslogTime(text, context);
    expect(time).not.toBeNull();
    if (words.ok)
      expect(time && unwrap(time)).toEqual({ ...(words.value.kind === 'point' && words.value.time), statedAs: text });
    else expect(time).toEqual(words);
  });

  it('leaves a 29 February to the words, which look for it further back', () => {
    expect(readSyslogTime('Feb 29 14:05:00', BERLIN)).toBeNull();
    expect(unwrap(parseWhen('Feb 29 14:05:00', BERLIN))).toMatchObject({
      time: { earliest: at('2020-02-29T13:05:00Z'), statedAs: 'Feb 29 14:05:00' },
    });
  });

  it('leaves a date that another one completes to the words', () => {
    const reference = { at: BERLIN.now, toward: 'future' } as const;
    expect(readSyslogTime('Jan  5 14:05:00', { ...BERLIN, reference })).toBeNull();
  });

  it.each(['Jan 5', 'Foo  5 14:05:00', 'Jan 32 14:05:00', 'Jan  5 14:05', 'Jan  5 14:05:00 UTC'])(
    'is none: %j',
    (text) => {
      expect(readSyslogTime(text, BERLIN)).toBeNull();
    },
  );
});
