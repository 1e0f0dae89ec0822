'use client';

import { pagePart } from '../page-part';
import { ComposerToCome } from './composer-to-come';

export const composer = pagePart(async () => (await import('./composer')).Composer, {
  meanwhile: () => <ComposerToCome />,
});

export const Composer = composer.Part;
