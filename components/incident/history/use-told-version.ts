'use client';

import { versionOf } from '@/client/catch-up';
import type { Target } from '@/client/outbox/target';
import { useWorkspace } from '../workspace/workspace';

/** The version that the server has; zero where it has none. A change that is still here is in no record to be read. */
export const useToldVersion = (target: Target): number => versionOf(useWorkspace().told, target);
