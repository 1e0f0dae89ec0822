'use client';

import { pagePart } from '../page-part';
import { PanelToCome } from './panel-to-come';

export const eventPanel = pagePart(async () => (await import('./event-panel')).EventPanel, {
  meanwhile: ({ event }) => <PanelToCome event={event} />,
  inBrowserOnly: true,
});

export const EventPanel = eventPanel.Part;
