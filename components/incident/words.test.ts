import { describe, expect, it } from 'vitest';
import { retitling, sampleChange } from '@/client/outbox/change.sample';
import { dayTime } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import { fieldLabel, valueWords } from './conflicts/field-words';
import { eventMarks } from './event-marks';
import { audienceWords } from './panel/audience-words';
import { stripShape } from './times/strip-shape';

describe('valueWords', () => {
  it('says any field’s value as the page would', () => {
    expect(valueWords('start', dayTime('2023-01-05'))).toBe('5 January 2023');
    expect(valueWords('category', 'legal-and-regulatory')).toBe('Legal and regulatory');
    expect(valueWords('tags', ['a', 'b'])).toBe('a, b');
    expect([valueWords('milestone', null), valueWords('tags', []), valueWords('title', '')]).toEqual(
      Array(3).fill('nothing'),
    );
    expect(valueWords('end', 'ongoing')).toBe('ongoing');
    expect(valueWords('sources', [{ title: 'Form 8-K' }])).toBe('Form 8-K');
  });
  it('takes what somebody typed for nothing else than that', () => {
    expect(valueWords('title', 'detection')).toBe('detection');
  });
  it('names fields', () => {
    expect([fieldLabel('start'), fieldLabel('learnedAt'), fieldLabel('toString')]).toEqual([
      'when',
      'learned-at',
      'toString',
    ]);
  });
});

describe('audienceWords', () => {
  it('lists audiences in the order of the vocabulary', () => {
    expect(audienceWords(['executives', 'responders'])).toBe('Responders, executives');
    expect(audienceWords([])).toBe('No audience yet');
  });
});

describe('eventMarks', () => {
  const change = sampleChange({ id: 'c', command: retitling('e1', 'T') });
  const marks = (phase: typeof change.phase) => eventMarks(new Map([['event:e1', [{ ...change, phase }]]]));
  it('marks what is being retried and what failed, not what is simply on its way', () => {
    expect(marks({ kind: 'sending', attempts: 1 }).size).toBe(0);
    expect(marks({ kind: 'retrying', attempts: 1, dueMs: 0, delay: 'offline' }).get('e1')).toBe('pending');
    expect(marks({ kind: 'refused', detail: 'No.', errors: [] }).get('e1')).toBe('failed');
  });
});

describe('stripShape', () => {
  const time = dayTime('2023-01-05');
  it('is even where every moment is as likely', () => {
    expect(stripShape(time, 'red')).toMatchObject({ bestPercent: null });
  });
  it('is densest at the best guess', () => {
    const best = instant(Date.UTC(2023, 0, 5, 6) * 1_000);
    expect(stripShape({ ...time, best }, 'red').bestPercent).toBe(25);
  });
  it('is even where the best guess is only where the stated unit begins', () => {
    expect(stripShape({ ...time, best: time.earliest }, 'red').bestPercent).toBeNull();
  });
  it('fades towards an open side', () => {
    expect(stripShape({ ...time, latest: null }, 'red').gradient).toContain('transparent 30%');
    expect(stripShape({ ...time, earliest: null }, 'red').gradient).toContain('transparent 70%');
  });
});
