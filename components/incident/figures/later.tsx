'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { pagePart } from '../page-part';

export const figureDialog = pagePart(async () => (await import('./figure-dialog')).FigureDialog);
export const figureHistory = pagePart(async () => (await import('./figure-history')).FigureHistory, {
  meanwhile: () => <Skeleton className="mt-3 h-8 w-4/5" />,
});

export const FigureDialog = figureDialog.Part;
export const FigureHistory = figureHistory.Part;
