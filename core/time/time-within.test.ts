import { describe, expect, it } from 'vitest';
import { instant } from './instant';
import { timeWithin } from './time-within';

const CONTEXT = { zone: 'UTC', now: instant(Date.UTC(2026, 10, 30, 9) * 1000) };

const within = (sentence: string) => {
  const found = timeWithin(sentence, CONTEXT);
  return found && [found.when, found.title];
};

describe('timeWithin', () => {
  it.each([
    [
      'yesterday around 3pm phishing mail opened by A. Meyer',
      'yesterday around 3pm',
      'phishing mail opened by A. Meyer',
    ],
    ['Nov 26 between 14:00 and 16:30 mailbox rule created', 'Nov 26 between 14:00 and 16:30', 'mailbox rule created'],
    ['27 Nov, morning: bank called back', '27 Nov, morning', 'bank called back'],
    ['14:05 EDR alert on SRV-12', '14:05', 'EDR alert on SRV-12'],
    ['14:05 - EDR alert on SRV-12', '14:05', 'EDR alert on SRV-12'],
    ['2026-11-28T14:05:00Z Beacon to 203.0.113.7', '2026-11-28T14:05:00Z', 'Beacon to 203.0.113.7'],
    ['late November credentials sold on a forum', 'late November', 'credentials sold on a forum'],
    ['[2026-11-28 14:05] EDR alert on SRV-12', '2026-11-28 14:05', 'EDR alert on SRV-12'],
    ['14:05 UTC | EDR alert on SRV-12', '14:05 UTC', 'EDR alert on SRV-12'],
    ['Early Friday morning encryption started', 'Early Friday morning', 'encryption started'],
    ['Mid-November web shell dropped', 'Mid-November', 'web shell dropped'],
    ['In 2024 the VPN was deployed', 'In 2024', 'the VPN was deployed'],
  ])('finds what %j begins with', (sentence, when, title) => {
    expect(within(sentence)).toEqual([when, title]);
  });

  it.each([
    ['Phishing mail opened yesterday around 3pm', 'yesterday around 3pm', 'Phishing mail opened'],
    ['Account locked on 26 Nov at 14:00.', 'on 26 Nov at 14:00', 'Account locked'],
    ['Backups deleted, overnight November 20-21', 'overnight November 20-21', 'Backups deleted'],
    ['Service restored by 5pm yesterday', 'by 5pm yesterday', 'Service restored'],
    ['Service restored by end of day Friday', 'by end of day Friday', 'Service restored'],
    ['Mail opened (14:05)', '14:05', 'Mail opened'],
    ['Wiper set for 02:00', '02:00', 'Wiper set'],
    ['Files copied over the weekend', 'over the weekend', 'Files copied'],
    ['Audit passed in Q2 2024', 'in Q2 2024', 'Audit passed'],
  ])('finds what %j ends with', (sentence, when, title) => {
    expect(within(sentence)).toEqual([when, title]);
  });

  it.each([
    'May be a false positive',
    'March through the network',
    '2022 tax records copied',
    '37 million accounts affected',
    'Second login attempt from Moscow',
    'Now contained',
    'Beacon to 203.0.113.7',
    'Patched to version 3.11',
    'Traffic on port 443',
    'Form 8-K filed',
    'Sat on the alert for hours',
    'Rolled back build 2024.06.03',
    'Scheduled task runs daily at 02:00',
    'Report due EOD Friday',
    'yesterday around 3pm',
    '14:05 -',
    '',
  ])('finds none in %j', (sentence) => {
    expect(within(sentence)).toBeNull();
  });
});
