import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { paperDrawing } from './paper-drawing';

const svgOf = (...titles: readonly string[]): string =>
  paperDrawing(
    titles.map((title, index) => sampleEvent({ id: `event-${index}`, title, start: dayTime(`2023-0${index + 1}-05`) })),
    'UTC',
    [],
  )?.svg ?? '';

describe('paperDrawing', () => {
  it('writes titles with their numbers', () => {
    expect(svgOf('Token stolen', '漢字 데이터')).toMatch(/>1 Token stolen<[\s\S]*>2 漢字 데이터</);
  });

  it('has letters of no weight that the engine would take for regular', () => {
    const weights = svgOf('Token stolen').matchAll(/font-weight="(\d+)"/g);
    expect(new Set(Array.from(weights, ([, weight]) => weight))).toEqual(new Set(['400', '500', '600']));
  });

  it('writes milestones by their names with their numbers', () => {
    const events = [
      sampleEvent({ id: 'a', title: 'Logs begin', start: dayTime('2023-01-02') }),
      sampleEvent({ id: 'b', title: 'Alarm', start: dayTime('2023-01-05'), milestone: 'detected' }),
    ];
    expect(paperDrawing(events, 'UTC', [])?.svg).toMatch(
      />1 Logs begin<[\s\S]*>2 Detected<|>2 Detected<[\s\S]*>1 Logs begin</,
    );
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

  it('says whether a legend has doubts to explain', () => {
    const hasDoubts = (some: Parameters<typeof sampleEvent>[0]) =>
      paperDrawing([sampleEvent(some), sampleEvent({ id: 'other' })], 'UTC', [])?.hasDoubts;
    expect([hasDoubts({}), hasDoubts({ confidence: 'disputed' }), hasDoubts({ confidence: 'refuted' })]).toEqual([
      ...[false, true, true],
    ]);
    expect(hasDoubts({ confidence: 'refuted', start: null })).toBe(false);
  });

  it('draws nothing where nothing has a date', () => {
    expect(paperDrawing([sampleEvent({ start: null })], 'UTC', [])).toBeNull();
  });
});
