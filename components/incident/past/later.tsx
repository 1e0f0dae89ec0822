'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { pagePart } from '../page-part';

export const pastControls = pagePart(async () => (await import('./past-controls')).PastControls, {
  meanwhile: () => <Skeleton className="mt-2 h-12 w-full" />,
  inBrowserOnly: true,
});
export const pastChanges = pagePart(async () => (await import('./past-changes')).PastChanges, {
  meanwhile: () => <Skeleton className="h-24 w-full shrink-0" />,
  inBrowserOnly: true,
});

export const PastControls = pastControls.Part;
export const PastChanges = pastChanges.Part;
