'use client';

import { pagePart } from '../page-part';

export const eraseDialog = pagePart(async () => (await import('./erase-dialog')).EraseDialog);

export const EraseDialog = eraseDialog.Part;
