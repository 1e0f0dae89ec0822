import { describe, expect, it } from 'vitest';
import { openCalendars } from '@/core/disclosure/calendars';
import { eventAt, instantOf } from '@/core/disclosure/clock.sample';
import { NO_OBLIGATIONS, type Obligations } from '@/core/disclosure/obligations';
import { deadlineLines } from './deadline-lines';

const ZONE = 'America/Los_Angeles';
const DETECTED = eventAt('detected', '2023-01-05', ZONE);
const TOLD = eventAt('law-enforcement-notified', '2023-01-10', ZONE);

const applying = (rule: string): Obligations => ({
  ...NO_OBLIGATIONS,
  decisions: [{ rule, title: rule, version: 1, applies: true, reason: 'CANARY' }],
});

const lines = (rule: string, events = [DETECTED, TOLD]) =>
  deadlineLines({
    ...{ events, obligations: applying(rule), at: instantOf('2023-01-20T00:00:00Z'), zone: ZONE },
    calendars: openCalendars({}, () => new Map()),
  });

describe('the deadlines of a chronology', () => {
  it('say by when, from which entry, and what did not count', () => {
    const [fcc] = lines('fcc-64.2011-2007-le');
    expect(fcc).toMatchObject({ status: 'Met', words: 'by Tue 17 Jan 2023, 23:59 in New York' });
    expect(fcc?.notes).toEqual([
      'Counted from Detected (entry 1), since no event holds the milestone “Determined a breach” yet.',
      expect.stringMatching(/^16 January 2023 does not count: .*King.*\.$/),
      'Filed: entry 2, assumed from its milestone.',
    ]);
  });
  it('say how it stood when the revision was made', () => {
    expect(lines('fcc-64.2011-2007-le', [DETECTED])[0]?.status).toBe('Missed');
  });
  it('say why there is no date', () => {
    expect(lines('pci-visa', [])[0]).toMatchObject({ words: 'not started', status: 'Not started' });
    const material = eventAt('determined-material', '2023-01-05', ZONE);
    const [sec] = lines('sec-8k-1.05', [material]);
    expect(sec?.words).toBe('not in force at the time: from 18 December 2023');
    expect(sec?.notes[0]).toMatch(/^It would be counted from Determined material/);
  });
  it('say no reason', () => {
    expect(JSON.stringify(lines('fcc-64.2011-2007-le'))).not.toContain('CANARY');
  });
});
