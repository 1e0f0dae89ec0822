// The shapes that the drawing grammar of time is made of, in horizontal px; the row gives the height to hang them on.

/** What a mark comes to at this scale: a bar too narrow for itself is a dot, whatever it means. */
export type Shape =
  | { readonly kind: 'dot'; readonly xPx: number; readonly filled: boolean }
  | { readonly kind: 'bar'; readonly leftPx: number; readonly rightPx: number; readonly filled: boolean }
  | {
      readonly kind: 'band';
      readonly leftPx: number;
      readonly rightPx: number;
      readonly earliestPx: number;
      readonly latestPx: number;
      readonly xPx: number;
    }
  | { readonly kind: 'whisker'; readonly leftPx: number; readonly rightPx: number; readonly xPx: number }
  | {
      readonly kind: 'open-whisker';
      readonly capPx: number;
      readonly openPx: number;
      readonly xPx: number | null;
    }
  | { readonly kind: 'range'; readonly start: EdgePx; readonly end: EdgePx }
  | { readonly kind: 'arrow'; readonly start: Shape; readonly fromPx: number; readonly tipPx: number }
  | { readonly kind: 'flag'; readonly xPx: number };

export interface EdgePx {
  readonly innerPx: number;
  readonly outerPx: number;
}
