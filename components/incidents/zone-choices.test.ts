import { describe, expect, it } from 'vitest';
import { matchChoices } from '@/components/ui/match-choices';
import { instantFromMs } from '@/core/time/instant';
import { zoneChoices } from './zone-choices';

const JANUARY = instantFromMs(Date.UTC(2023, 0, 5));
const JULY = instantFromMs(Date.UTC(2023, 6, 5));
const noteOf = (zone: string, at = JANUARY) => zoneChoices('UTC', at).find((choice) => choice.value === zone)?.note;

describe('zoneChoices', () => {
  it('says the offset that holds now', () => {
    expect(noteOf('America/Los_Angeles')).toBe('UTC−8');
    expect(noteOf('America/Los_Angeles', JULY)).toBe('UTC−7');
    expect(noteOf('UTC')).toBe('UTC');
  });
  it('knows zones by the names that people use', () => {
    const found = matchChoices(zoneChoices('UTC', JANUARY), 'pacific time', 20).map((choice) => choice.value);
    expect(found).toContain('America/Los_Angeles');
  });
  it.each([
    ['kolkata', 'Asia/Kolkata'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['ho chi minh', 'Asia/Ho_Chi_Minh'],
    ['calcutta', 'Asia/Kolkata'],
    ['indianapolis', 'America/Indiana/Indianapolis'],
  ])('finds by “%s” the zone that is called %s today', (typed, zone) => {
    expect(matchChoices(zoneChoices('UTC', JANUARY), typed, 20).map((choice) => choice.value)).toEqual([zone]);
  });
  it('has no zone twice, by whichever of its names it is present', () => {
    for (const present of ['Asia/Calcutta', 'Asia/Kolkata']) {
      const zones = zoneChoices(present, JANUARY).map((choice) => choice.value);
      expect(zones.filter((zone) => /Calcutta|Kolkata/.test(zone))).toEqual([present]);
    }
  });
  it('has the present zone under its present name, once', () => {
    const zones = zoneChoices('Asia/Kolkata', JANUARY).map((choice) => choice.value);
    expect(zones.filter((zone) => zone === 'Asia/Kolkata')).toHaveLength(1);
  });
  it('leaves out a present zone that does not exist', () => {
    expect(zoneChoices('Mars/Olympus', JANUARY).map((choice) => choice.value)).not.toContain('Mars/Olympus');
  });
});
