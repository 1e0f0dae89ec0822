'use client';

import { pagePart } from '../page-part';

export const viewDialog = pagePart(async () => (await import('./view-dialog')).ViewDialog);

export const ViewDialog = viewDialog.Part;
