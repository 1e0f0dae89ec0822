'use client';

import { pagePart } from '../page-part';

export const conflictDialog = pagePart(async () => (await import('./conflict-dialog')).ConflictDialog);

export const ConflictDialog = conflictDialog.Part;
