// What lies above the page: a raised surface with a line around it, and the rows of lists and menus in it.

export const RAISED =
  'rounded-lg border border-line-strong bg-raised text-ink shadow-raised outline-none data-[entering]:animate-appear';

/** Of rows of 28 px, or 36 px under a finger: cut in the middle of one, so that a longer list looks longer. */
export const MENU_LIST =
  'max-h-[min(354px,calc(round(down,50dvh,28px)+18px))] overflow-y-auto overscroll-contain p-1 outline-none ' +
  'pointer-coarse:max-h-[min(382px,calc(round(down,50dvh,36px)+22px))]';

export const MENU_ROW =
  'flex min-h-7 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 text-ink text-sm outline-none ' +
  'pointer-coarse:min-h-9 data-[focused]:bg-ink/6 data-[focus-visible]:bg-ink/8 data-[focus-visible]:outline-0 data-[disabled]:opacity-50 ' +
  'forced-colors:data-[focused]:forced-color-adjust-none forced-colors:data-[focused]:bg-[Highlight] forced-colors:data-[focused]:text-[HighlightText]';
