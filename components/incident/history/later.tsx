'use client';

import { pagePart } from '../page-part';
import { HistoryToCome } from './history-to-come';

export const historyView = pagePart(async () => (await import('./history-view')).HistoryView, {
  meanwhile: () => <HistoryToCome />,
  inBrowserOnly: true,
});

export const HistoryView = historyView.Part;
