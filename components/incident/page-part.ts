'use client';

// A part of the incident page that is fetched after its first drawing. Every folder has its own in `later.tsx`, so that a part
// may show another one.

import type { ComponentType } from 'react';
import { type Later, type LaterOptions, later, NOT_FETCHED } from '@/components/ui/later';
import { showNotice } from './notice';

const tell = (): void => showNotice(NOT_FETCHED);

/** For the top of a module. What was asked for and does not come is told, unless `options` say otherwise. */
export const pagePart = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  options: Partial<LaterOptions<P>> = {},
): Later<P> => later(load, { onFailure: tell, ...options });
