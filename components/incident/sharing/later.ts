'use client';

import { pagePart } from '../page-part';

export const shareDialog = pagePart(async () => (await import('./share-dialog')).ShareDialog);

export const ShareDialog = shareDialog.Part;
