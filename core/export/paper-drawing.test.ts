import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { paperDrawing } from './paper-drawing';

const svgOf = (...titles: readonly string[]): string =>
  paperDrawing(
    titles.map((title, index) => sampleEvent({ id: `event-${index}`, title, start: dayTime(`2023-0${index + 1}-05`) })),
    'UTC',
  )?.svg ?? '';

describe('paperDrawing', () => {
  it('writes titles with their numbers', () => {
    expect(svgOf('Token stolen', '漢字 데이터')).toMatch(/>1 Token stolen<[\s\S]*>2 漢字 데이터</);
  });

  it('writes the number alone where the letters of the title join', () => {
    const svg = svgOf('تسريب', 'हिन्दी', 'e\u0301');
    expect(svg).toMatch(/>entry 1<[\s\S]*>entry 2<[\s\S]*>entry 3</);
    expect(svg).not.toMatch(/\p{Script=Arabic}|\p{Script=Devanagari}|\p{M}/u);
  });

  it('escapes what a title says', () => {
    const svg = svgOf('</text><script>&x;"');
    expect(svg).toContain('1 &lt;/text&gt;&lt;script&gt;&amp;x;&quot;');
    expect(svg).not.toContain('<script');
  });

  it('draws nothing where nothing has a date', () => {
    expect(paperDrawing([sampleEvent({ start: null })], 'UTC')).toBeNull();
  });
});
