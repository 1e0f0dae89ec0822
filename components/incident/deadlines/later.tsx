'use client';

import { pagePart } from '../page-part';
import { DeadlinesToCome } from './reading-deadlines';

export const deadlinesView = pagePart(async () => (await import('./deadlines-view')).DeadlinesView, {
  meanwhile: () => <DeadlinesToCome />,
  inBrowserOnly: true,
});

export const DeadlinesView = deadlinesView.Part;
