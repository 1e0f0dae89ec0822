// What the composer looks like, and its first field: the same before and after its code has come.

export const COMPOSER_CARD =
  'absolute inset-x-5 top-2 z-20 mx-auto max-w-[720px] animate-appear rounded-xl border border-line-strong bg-raised p-4 shadow-raised max-sm:fixed max-sm:inset-x-2 max-sm:top-14';

export const TITLE_FIELD = {
  label: 'What happened',
  placeholder: 'Malicious activity identified',
  autoFocus: true,
  autoComplete: 'off',
} as const;
