'use client';

import { pagePart } from '../page-part';

export const legalHoldDialog = pagePart(async () => (await import('./legal-hold-dialog')).LegalHoldDialog);

export const LegalHoldDialog = legalHoldDialog.Part;
