'use client';

import { pagePart } from '../page-part';

export const chosenBar = pagePart(async () => (await import('./chosen-bar')).ChosenBar);

export const ChosenBar = chosenBar.Part;
