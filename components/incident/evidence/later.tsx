'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { pagePart } from '../page-part';

export const evidenceView = pagePart(async () => (await import('./evidence-view')).EvidenceView, {
  meanwhile: () => <Skeleton className="h-24 w-full" />,
  inBrowserOnly: true,
});

export const EvidenceView = evidenceView.Part;
