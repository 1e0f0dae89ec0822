'use client';

import { pagePart } from '../page-part';

export const jumpForm = pagePart(async () => (await import('./jump-form')).JumpForm);
export const arrangeLanes = pagePart(async () => (await import('./arrange-lanes')).ArrangeLanes);

export const JumpForm = jumpForm.Part;
export const ArrangeLanes = arrangeLanes.Part;
