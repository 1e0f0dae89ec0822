// What every fact of the header's row looks like: its value and a few words side by side, on a phone one below the other.

/** On a phone two facts stand beside each other, with a line between them and one above each further pair. */
export const FACT =
  'max-w-full shrink-0 border-line border-r pr-[22px] max-sm:min-w-0 max-sm:pr-3 max-sm:even:border-r-0 max-sm:nth-[n+3]:border-t';
export const FACT_LABEL = 'flex items-center justify-between gap-3 pt-2.5 text-ink-3 text-xs';
export const FACT_VALUE =
  '-mx-1.5 flex max-w-[calc(100%+12px)] items-baseline gap-1.5 whitespace-nowrap rounded-sm px-1.5 font-semibold text-lg leading-[1.45] tracking-[-0.01em] ' +
  'hover:bg-ink/5 max-sm:block max-sm:min-h-6 max-sm:whitespace-normal max-sm:text-left max-sm:text-base';
export const FACT_DETAIL =
  'min-w-0 truncate font-[450] text-ink-2 text-xs tracking-normal max-sm:line-clamp-2 max-sm:whitespace-normal';

/** A line of facts and no more: as high as one, or on a phone as the higher one of the first two. On paper all of them. */
export const ONE_LINE_OF_FACTS =
  'overflow-hidden max-h-[63px] max-sm:max-h-none max-sm:grid-rows-[auto] max-sm:auto-rows-[0px] print:max-h-none print:*:visible!';

/** All of them: where the page scrolls in parts, very many leave the timeline its room, and scroll by themselves. */
export const ALL_FACTS = 'lg:max-h-[40dvh] lg:overflow-y-auto print:max-h-none print:overflow-visible';
