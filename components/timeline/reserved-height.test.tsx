import { cleanup, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import { standInForBrowser } from './browser.sample';
import { reservedHeight } from './reserved-height';
import { TimelineView } from './timeline-view';

const facts = {
  events: [
    sampleEvent({ id: 'a', start: dayTime('2023-01-05') }),
    sampleEvent({ id: 'b', start: null, title: 'When?' }),
  ],
  zone: 'UTC',
  now: instant(Date.UTC(2023, 1, 1) * 1_000),
  spans: [],
  matchIds: null,
  selectedId: null,
  folded: true,
  grouping: 'category' as const,
  readOnly: false,
  marks: new Map(),
  onSelect: () => {},
  onOpen: () => {},
  onCreateAt: () => {},
  onEditTime: () => {},
};

describe('the timeline before there is a canvas', () => {
  it('reserves the height that the drawing will have, wide and narrow', () => {
    const { widePx, narrowPx } = reservedHeight(facts);
    const html = renderToString(<TimelineView {...facts} />);
    expect(html).toContain(`--wide:${widePx}px`);
    expect(html).toContain(`--narrow:${narrowPx}px`);
    expect(narrowPx).toBeGreaterThan(widePx);
  });

  it('says in its place that it is on its way, until there is one', () => {
    standInForBrowser(1_000);
    const place = document.createElement('div');
    place.innerHTML = renderToString(<TimelineView {...facts} />);
    expect(place.textContent).toContain('Loading the timeline…');
    render(<TimelineView {...facts} />, { container: document.body.appendChild(place), hydrate: true });
    expect(place.textContent).not.toContain('Loading');
    cleanup();
  });

  it('already lists what has no date', () => {
    expect(renderToString(<TimelineView {...facts} />)).toContain('When?');
  });
});
