'use client';

import { pagePart } from '../page-part';

export const membersDialog = pagePart(async () => (await import('./members-dialog')).MembersDialog);

export const MembersDialog = membersDialog.Part;
