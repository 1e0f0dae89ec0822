'use client';

import { useState } from 'react';
import { showProblem } from '@/components/ui/toast-queue';
import { type Theme, themeAttribute, themeFrom } from './theme';

function applyTheme(theme: Theme): void {
  const attribute = themeAttribute(theme);
  if (attribute === undefined) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = attribute;
}

/** The server keeps the choice in a cookie, so that the next page starts in it. */
async function keepTheme(theme: Theme): Promise<void> {
  const kept = await fetch('/theme', { method: 'POST', body: new URLSearchParams({ theme }) }).catch(() => null);
  if (kept?.ok !== true) showProblem('The theme holds for this page only: the server could not be reached.');
}

/** The theme in force on this page, and how to change it here and for the next page. */
export function useTheme(): { readonly theme: Theme; readonly setTheme: (theme: Theme) => void } {
  const [theme, setShown] = useState<Theme>(() =>
    typeof document === 'undefined' ? 'system' : themeFrom(document.documentElement.dataset.theme),
  );
  const setTheme = (next: Theme): void => {
    applyTheme(next);
    setShown(next);
    void keepTheme(next);
  };
  return { theme, setTheme };
}
