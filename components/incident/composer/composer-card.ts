// What the composer looks like, and the two fields that are typed in: the same before and after its code has come.

export const COMPOSER_CARD =
  'absolute inset-x-5 top-2 z-20 mx-auto max-w-[720px] animate-appear rounded-xl border border-line-strong bg-raised p-4 shadow-raised max-sm:fixed max-sm:inset-x-2 max-sm:top-14';

export const COMPOSER_FIELDS = 'grid grid-cols-[1fr_352px] gap-x-3 gap-y-2 max-md:grid-cols-1';

export const TITLE_FIELD = {
  label: 'What happened',
  placeholder: 'Malicious activity identified',
  autoComplete: 'off',
} as const;

export const WHEN_FIELD = { label: 'When', optional: true, placeholder: 'around 3pm yesterday', name: 'when' } as const;
