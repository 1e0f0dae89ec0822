'use client';

import { pagePart } from '../page-part';

export const exportDialog = pagePart(async () => (await import('./export-dialog')).ExportDialog);

export const ExportDialog = exportDialog.Part;
