'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { pagePart } from '../page-part';

export const pastControls = pagePart(async () => (await import('./past-controls')).PastControls, {
  meanwhile: () => <Skeleton className="mt-2 h-15 w-full max-sm:h-36" />,
  inBrowserOnly: true,
});
export const pastChanges = pagePart(async () => (await import('./past-changes')).PastChanges, {
  meanwhile: () => <Skeleton className="h-40 w-full shrink-0" />,
  inBrowserOnly: true,
});

export const PastControls = pastControls.Part;
export const PastChanges = pastChanges.Part;
