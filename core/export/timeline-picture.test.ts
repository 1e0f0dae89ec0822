import { describe, expect, it } from 'vitest';
import { sampleIncident } from '@/core/incident/event.sample';
import { manyEvents } from '@/core/timeline/crowds/crowd.sample';
import { aroundDay, eventAt, january, wholeDay } from '@/core/timeline/event.sample';
import { DARK_PALETTE, LIGHT_PALETTE } from '@/core/timeline/painters/palette';
import { type Framing, type Look, type PictureOf, timelinePicture, WHOLE } from './timeline-picture';

const LOOK: Look = { widthPx: 1_200, palette: LIGHT_PALETTE };
const EVENTS = [
  eventAt('a', aroundDay(2), { milestone: 'first-access', category: 'attacker-activity' }),
  eventAt('b', wholeDay(20), { milestone: 'detected' }),
];

const MANY = 'many events; the height says how many, on a logarithmic scale';

function pictureOf(of: Partial<PictureOf> = {}, look: Partial<Look> = {}, framing = WHOLE) {
  const incident = sampleIncident({ title: 'One API', zone: 'UTC' });
  const usual: PictureOf = { incident, events: EVENTS, revision: { seq: 7, at: january(21) }, audience: null };
  return timelinePicture({ ...usual, ...of }, { ...LOOK, ...look }, framing);
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
  it('explains the marks and colours that it shows, and no others', () => {
    const words = wordsIn(pictureOf().svg);
    expect(words).toEqual(expect.arrayContaining(['a whole day, month …', 'around', 'measured span', 'Detection']));
    for (const key of ['deadline', 'goes on', 'Response, recovery', MANY]) expect(words).not.toContain(key);
  });
  it('explains crowds where there are any', () => {
    const words = wordsIn(pictureOf({ events: manyEvents(1_500) }).svg);
    expect(words).toEqual(expect.arrayContaining([MANY, 'uncertain among them']));
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

const framed = (some: Partial<Framing>, of: Partial<PictureOf> = {}) => pictureOf(of, {}, { ...WHOLE, ...some }).svg;

describe('a picture of a part', () => {
  it('says nothing of what lies outside it, not even beneath what is seen', () => {
    const part = { from: january(15), to: january(25) };
    const elsewhere = eventAt('c', wholeDay(250), { category: 'legal-and-regulatory' });
    const words = wordsIn(framed(part));
    expect(words).not.toContain('Overview');
    expect(framed({ ...part, folded: false }, { events: [...EVENTS, elsewhere] })).toBe(
      framed({ ...part, folded: false }),
    );
  });
  it('shows what lies in its window, and says which that is', () => {
    const words = wordsIn(framed({ from: january(15), to: january(25) }));
    expect(words).toContain('From 15 January 2023 to 24 January 2023');
    expect(words).toContain('Detected');
    expect(words).not.toContain('First access');
  });
  it('reaches to where the incident begins or ends on a side that is left open', () => {
    const words = wordsIn(framed({ from: null, to: january(5) }));
    expect(words).toContain('First access');
    expect(words).not.toContain('Detected');
  });
  it('tells hours and minutes of a window of a day, and seconds of one of minutes', () => {
    expect(framed({ from: january(20), to: january(21) })).toContain(
      'From 20 January 2023, 00:00 to 21 January 2023, 00:00',
    );
    expect(framed({ from: january(20), to: january(20.01) })).toContain('00:14:24');
  });
  it('shows the whole where its window lies beyond what is dated and open at the other side', () => {
    expect(wordsIn(framed({ from: january(900) }))).toContain('First access');
  });
  it('has the lanes and the folds that it is asked for', () => {
    const events = [...EVENTS, eventAt('far', wholeDay(300), { tags: ['API'] })];
    const words = wordsIn(framed({ lanes: 'tag', folded: false }, { events }));
    expect(words).toEqual(expect.arrayContaining(['Lanes: tag', 'API', 'No tag']));
    expect(words).not.toContain('quiet stretch, folded');
    expect(wordsIn(framed({}, { events }))).toContain('quiet stretch, folded');
  });
  it('has its lanes as they were arranged', () => {
    const arrangement = { order: ['response'], collapsed: ['attacker'] };
    const words = wordsIn(framed({ arrangement }));
    expect(words.indexOf('Detection and')).toBeLessThan(words.indexOf('Attacker'));
    expect(words).not.toContain('First access');
    expect(words).toContain('Detected');
  });
  it('draws faint what a filter holds back, and says so', () => {
    const filter = { search: '', categories: ['detection' as const] };
    const words = wordsIn(framed({ filter }));
    expect(words).toEqual(
      expect.arrayContaining(['Filtered to events of the category detection', 'outside the filter', 'Detected']),
    );
    expect(words).not.toContain('First access');
  });
});
