// Light, dark, or whatever the system says. The choice is a cookie, so that the server's first byte already has it.

const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'onset_theme';

/** What a cookie or an attribute says, or "system" where it says nothing that is known. */
export const themeFrom = (value: string | null | undefined): Theme =>
  THEMES.find((theme) => theme === value) ?? 'system';

/** The value of <html data-theme>; absent where the system decides. */
export const themeAttribute = (theme: Theme): 'light' | 'dark' | undefined => (theme === 'system' ? undefined : theme);
