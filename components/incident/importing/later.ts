'use client';

import { pagePart } from '../page-part';

export const importDialog = pagePart(async () => (await import('./import-dialog')).ImportDialog);
export const offerDialog = pagePart(async () => (await import('./offer-dialog')).OfferDialog);
export const undoImportDialog = pagePart(async () => (await import('./undo-import-dialog')).UndoImportDialog);

export const ImportDialog = importDialog.Part;
export const OfferDialog = offerDialog.Part;
export const UndoImportDialog = undoImportDialog.Part;
