'use client';

import { pagePart } from '../page-part';

export const conflictDialog = pagePart(async () => (await import('./conflict-dialog')).ConflictDialog);
export const failedNotice = pagePart(async () => (await import('./failed-notice')).FailedNotice);

export const ConflictDialog = conflictDialog.Part;
export const FailedNotice = failedNotice.Part;
