// What lies above the page: a raised surface with a line around it, and the rows of lists and menus in it.

export const RAISED =
  'rounded-lg border border-line-strong bg-raised text-ink shadow-raised outline-none data-[entering]:animate-appear';

export const MENU_LIST = 'max-h-[min(320px,50dvh)] overflow-y-auto overscroll-contain p-1 outline-none';

export const MENU_ROW =
  'flex min-h-7 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 text-ink text-sm outline-none ' +
  'pointer-coarse:min-h-9 data-[focused]:bg-ink/6 data-[focus-visible]:bg-ink/8 data-[focus-visible]:outline-0 data-[disabled]:opacity-50 ' +
  'forced-colors:data-[focused]:forced-color-adjust-none forced-colors:data-[focused]:bg-[Highlight] forced-colors:data-[focused]:text-[HighlightText]';
