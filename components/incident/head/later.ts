'use client';

import { pagePart } from '../page-part';

export const legalHoldDialog = pagePart(async () => (await import('./legal-hold-dialog')).LegalHoldDialog);
export const zoneForm = pagePart(async () => (await import('./zone-form')).ZoneForm);

export const LegalHoldDialog = legalHoldDialog.Part;
export const ZoneForm = zoneForm.Part;
