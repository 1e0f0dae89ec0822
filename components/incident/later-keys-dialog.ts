'use client';

import { pagePart } from './page-part';

export const keysDialog = pagePart(async () => (await import('./keys-dialog')).KeysDialog);

export const KeysDialog = keysDialog.Part;
