import { describe, expect, it } from 'vitest';
import { sampleIncident } from '@/core/incident/event.sample';
import { aroundDay, eventAt, january, wholeDay } from '@/core/timeline/event.sample';
import { DARK_PALETTE, LIGHT_PALETTE } from '@/core/timeline/palette';
import { type Look, type PictureOf, timelinePicture } from './timeline-picture';

const LOOK: Look = { widthPx: 1_200, palette: LIGHT_PALETTE };
const EVENTS = [
  eventAt('a', aroundDay(2), { milestone: 'first-access', category: 'attacker-activity' }),
  eventAt('b', wholeDay(20), { milestone: 'detected' }),
];

function pictureOf(of: Partial<PictureOf> = {}, look: Partial<Look> = {}) {
  const incident = sampleIncident({ title: 'One API', zone: 'UTC' });
  const usual: PictureOf = { incident, events: EVENTS, revision: { seq: 7, at: january(21) }, audience: null };
  return timelinePicture({ ...usual, ...of }, { ...LOOK, ...look });
}
const wordsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, words = '']) => words);

describe('a picture that stands by itself', () => {
  it('says what it is, as of when, and in which zone', () => {
    const words = wordsIn(pictureOf().svg);
    expect(words).toContain('One API');
    expect(words).toContain('As of 21 January 2023, 00:00, revision 7 · Times in UTC');
  });
  it('names its audience, and counts what it cannot draw', () => {
    const words = wordsIn(pictureOf({ events: [...EVENTS, eventAt('c', null)], audience: 'executives' }).svg);
    expect(words).toContain(
      'For executives · As of 21 January 2023, 00:00, revision 7 · Times in UTC · 1 event has no date yet',
    );
  });
  it('explains each mark and each colour', () => {
    const words = wordsIn(pictureOf().svg);
    for (const key of ['exact moment', 'around', 'between two moments', 'deadline', 'quiet stretch, folded']) {
      expect(words).toContain(key);
    }
    expect(words).toContain('Response, recovery');
  });
  it('draws lanes, events, measured spans and no word of what only hands could use', () => {
    const words = wordsIn(pictureOf().svg);
    expect(words).toEqual(expect.arrayContaining(['Attacker', 'First access', 'Detected']));
    expect(words.some((each) => each.startsWith('dwell'))).toBe(true);
  });
  it('is the same bytes for the same state', () => {
    expect(pictureOf().svg).toBe(pictureOf({ events: [...EVENTS] }).svg);
  });
  it('needs nothing from elsewhere, and resolves no variable of a page', () => {
    for (const palette of [LIGHT_PALETTE, DARK_PALETTE]) {
      const { svg } = pictureOf({}, { palette });
      expect(svg).not.toMatch(/var\(|href|@import|<script|<image|<foreignObject/);
      expect(svg).toContain(`fill="${palette.surface}"`);
    }
  });
  it('carries the letters that it is given', () => {
    expect(pictureOf({}, { fontFace: '@font-face{font-family:Inter}' }).svg).toContain(
      '<defs><style>@font-face{font-family:Inter}</style>',
    );
    expect(pictureOf().svg).not.toContain('<style>');
  });
  it('paints the rim of a word beneath it, never over it', () => {
    expect(pictureOf().svg).toContain('paint-order');
    for (const [, fill, stroke] of pictureOf().svg.matchAll(/<text[^>]* fill="([^"]+)"[^>]* stroke="([^"]+)"/g)) {
      expect(fill).toBe(stroke);
    }
  });
  it('says so where nothing has a date', () => {
    expect(wordsIn(pictureOf({ events: [] }).svg)).toContain('Nothing has a date yet.');
  });
  it.each([600, 1_200, 4_000])('keeps a long title inside %i px', (widthPx) => {
    const incident = sampleIncident({ title: 'Unauthorized '.repeat(60), zone: 'UTC' });
    const picture = pictureOf({ incident }, { widthPx });
    const title = wordsIn(picture.svg).filter((words) => words.startsWith('Unauthorized'));
    expect(title.length).toBeLessThanOrEqual(3);
    expect(picture.widthPx).toBe(widthPx);
  });
});
