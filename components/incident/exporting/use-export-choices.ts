'use client';

// The choices of an export, as this browser remembers them.

import { useState } from 'react';
import { type ExportChoices, rememberChoices, rememberedChoices } from '@/client/export-choices';
import { browserStorage } from '@/components/browser/browser-ports';

/** @param first instead of what is remembered */
export function useExportChoices(
  first: Partial<ExportChoices> = {},
): readonly [ExportChoices, (some: Partial<ExportChoices>) => void] {
  const [choices, setChoices] = useState(() => ({ ...rememberedChoices(browserStorage()), ...first }));
  const change = (some: Partial<ExportChoices>) => {
    const next = { ...choices, ...some };
    setChoices(next);
    rememberChoices(browserStorage(), next);
  };
  return [choices, change];
}
