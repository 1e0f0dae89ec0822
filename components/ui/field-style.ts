// What every box that takes text looks like. The ring of the focus moves onto the border, so fields do not jump.

export const FIELD = 'flex flex-col gap-1';

const BOX =
  'onset-input w-full rounded-md border border-line-strong bg-surface text-ink text-sm transition-colors duration-100 ' +
  'hover:border-ink-3 data-[invalid]:border-attack disabled:bg-sunken disabled:opacity-60 [&:is(input,textarea):read-only]:bg-sunken';

const FOCUS =
  'outline-none focus:border-accent focus:shadow-[0_0_0_1px_var(--accent)] data-[focused]:border-accent data-[focused]:shadow-[0_0_0_1px_var(--accent)] ' +
  'forced-colors:focus:outline-2';

export const INPUT = `${BOX} ${FOCUS} h-(--control) px-2.5`;

export const TEXT_AREA = `${BOX} ${FOCUS} block px-2.5 py-1.5 leading-[1.45]`;
