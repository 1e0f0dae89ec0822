/** For what comes up over the lower edge of the page, so that nothing moves. */
export const OVER_LOWER_EDGE =
  'absolute inset-x-5 bottom-4 z-20 mx-auto max-w-[760px] animate-appear rounded-xl bg-raised text-sm max-lg:fixed max-lg:inset-x-3 max-lg:bottom-3';
