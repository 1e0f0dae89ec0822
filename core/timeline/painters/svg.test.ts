import { describe, expect, it } from 'vitest';
import { eventAt, requestFor, wholeDay } from '../event.sample';
import { drawTimeline } from '../layout';
import { prepareTimeline } from '../prepared/prepare-events';
import type { DisplayList } from './display-list';
import { filled, line, rect, stroked, text } from './paint';
import { DARK_PALETTE, LIGHT_PALETTE, VARIABLE_PALETTE } from './palette';
import { escapeXml, paintSvg } from './svg';

const options = { widthPx: 100, heightPx: 50, palette: LIGHT_PALETTE, idPrefix: 't', title: 'A timeline' };
const paint = (list: DisplayList, some: Partial<typeof options> = {}): string =>
  paintSvg(list, { ...options, ...some });
const words = (content: string): DisplayList => [text(1, 2, content, { sizePx: 12, weight: 400, colour: 'ink' })];

/** Every tag is closed in order: enough of a parser for what the painter writes. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, selfClosing] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (selfClosing === '/') continue;
    if (closing === '') open.push(name ?? '');
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe('the SVG painter', () => {
  it('escapes what people typed, in text and in attributes', () => {
    const hostile = `</text><script>alert('x')</script> "&" ]]>`;
    const svg = paint(words(hostile), { title: hostile, idPrefix: 't"><script>' });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    expect(isWellFormed(svg)).toBe(true);
  });

  it('leaves out characters that XML forbids and keeps the others', () => {
    expect(escapeXml('a\u0000b\u0008c\uD800d\uFFFEe é 日本 🔥')).toBe('abcde é 日本 🔥');
  });

  it('draws an event with a hostile title without letting any of it out of its text', () => {
    const title = `<img src=x onerror=alert(1)>\n‮gnp.exe`;
    const prepared = prepareTimeline([eventAt('e', wholeDay(5), { title })], 'UTC');
    const drawing = drawTimeline(prepared, requestFor(prepared));
    const svg = paint(drawing.displayList);
    expect(svg).not.toContain('<img');
    expect(svg).not.toContain('‮');
    expect(isWellFormed(svg)).toBe(true);
  });

  it('writes colours as the palette has them', () => {
    const list = [
      rect(null, { xPx: 0, yPx: 0, widthPx: 9, heightPx: 9 }, 2, filled('attack', 0.5), stroked('line', 1, [3, 2])),
    ];
    expect(paint(list, { palette: DARK_PALETTE })).toContain('fill="#f0776d" fill-opacity="0.5" stroke="#242b35"');
    expect(paint(list, { palette: VARIABLE_PALETTE })).toContain('fill="var(--attack)"');
  });

  it('defines equal fades, hatches and clips once, under ids of its own', () => {
    const fade = {
      kind: 'fade',
      eventId: null,
      xPx: 0,
      yPx: 0,
      widthPx: 9,
      heightPx: 9,
      radiusPx: 0,
      colour: 'legal',
      stops: [
        { offset: 0, opacity: 0 },
        { offset: 1, opacity: 1 },
      ],
    } as const;
    const svg = paint([fade, { ...fade, xPx: 50 }], { idPrefix: 'mine' });
    expect(svg.match(/<linearGradient/g)).toHaveLength(1);
    expect(svg.match(/fill="url\(#mine0\)"/g)).toHaveLength(2);
    expect(svg).toContain('id="mine0"');
  });

  it('writes lines and closes the groups of clips', () => {
    const clip = { kind: 'clip', xPx: 0, yPx: 0, widthPx: 10, heightPx: 10 } as const;
    const svg = paint([clip, line('e', [0, 1, 2.3456, 3], stroked('ink', 1)), { kind: 'unclip' }]);
    expect(svg).toContain('<polyline points="0 1 2.35 3"');
    expect(isWellFormed(svg)).toBe(true);
  });

  it('is the same for the same drawing, wherever it runs', () => {
    const prepared = prepareTimeline([eventAt('e', wholeDay(5))], 'UTC');
    const again = prepareTimeline([eventAt('e', wholeDay(5))], 'UTC');
    expect(paint(drawTimeline(prepared, requestFor(prepared)).displayList)).toBe(
      paint(drawTimeline(again, requestFor(again)).displayList),
    );
  });
});
