import { describe, expect, it } from 'vitest';
import type { Choice } from './choice';
import { matchChoices } from './match-choices';

const zones: readonly Choice<string>[] = [
  { value: 'America/Los_Angeles', label: 'America/Los_Angeles', keywords: 'pacific time pst' },
  { value: 'America/New_York', label: 'America/New_York', keywords: 'eastern time est' },
  { value: 'Asia/Yangon', label: 'Asia/Yangon' },
  { value: 'Europe/Zürich', label: 'Europe/Zürich', note: 'UTC+1' },
];
const labels = (typed: string, limit = 10) => matchChoices(zones, typed, limit).map((zone) => zone.label);

describe('matchChoices', () => {
  it('offers everything in its order where nothing is typed', () => {
    expect(labels('  ')).toEqual(zones.map((zone) => zone.label));
  });
  it('finds a city by its own words', () => {
    expect(labels('new york')).toEqual(['America/New_York']);
    expect(labels('los_ang')).toEqual(['America/Los_Angeles']);
  });
  it('puts words that start with the text before words that contain it', () => {
    expect(labels('an')).toEqual(['America/Los_Angeles', 'Asia/Yangon']);
  });
  it('ignores case and accents', () => {
    expect(labels('ZURICH')).toEqual(['Europe/Zürich']);
  });
  it('knows a choice by its other words and its note', () => {
    expect(labels('pacific')).toEqual(['America/Los_Angeles']);
    expect(labels('utc+1')).toEqual(['Europe/Zürich']);
  });
  it('offers no more than asked for', () => {
    expect(labels('america', 1)).toEqual(['America/Los_Angeles']);
  });
  it('offers nothing where nothing fits', () => {
    expect(labels('atlantis')).toEqual([]);
  });
});
